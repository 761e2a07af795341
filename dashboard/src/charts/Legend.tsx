import type { Side } from '../data/tables.ts'
import { sides } from '../filters.ts'
import { useSpeech } from '../speech-context.ts'

interface Props {
  /** What the numbers belong to; nothing while no point is chosen. */
  when: string | null
  values: Record<Side, number | null> | null
}

/** The two sides with their colours, and their numbers at the chosen point. */
export function Legend({ when, values }: Props) {
  const speech = useSpeech()
  return (
    <>
      {sides.map((side) => (
        <span key={side} class="key">
          <span class={`swatch ${side}`} />
          {speech.words.toSide[side]}
          {values && <strong>{speech.number(values[side])}</strong>}
        </span>
      ))}
      <span class="when">{when ?? ''}</span>
    </>
  )
}
