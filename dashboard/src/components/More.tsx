import { useSpeech } from '../speech-context.ts'

/** How much of a long list is shown, and the way to more of it. */
export function More({ shown, of, step, onMore }: { shown: number; of: number; step: number; onMore: (shown: number) => void }) {
  const { charts } = useSpeech().words
  if (of <= shown) return null
  return (
    <p class="more">
      <span>{charts.shown(shown, of)}</span>
      <button type="button" onClick={() => onMore(shown + step)}>
        {charts.more(Math.min(step, of - shown))}
      </button>
    </p>
  )
}
