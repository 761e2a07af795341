/** One figure with its name, and what it needs to be read rightly. */
export function Card({
  id,
  label,
  value,
  note,
  side,
}: {
  id: string
  label: string
  value: string
  note?: string | undefined
  side?: 'ukraine' | 'russia'
}) {
  return (
    <div class={`card ${side ?? ''}`} data-card={id}>
      <dt>{label}</dt>
      <dd class={`figure ${value.length > 10 ? 'long' : ''}`}>{value}</dd>
      {note && <dd class="note">{note}</dd>}
    </div>
  )
}
