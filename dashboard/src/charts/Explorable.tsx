import type { ComponentChildren, RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useWidth } from './useWidth.ts'

interface Props {
  /** What the chart shows, for those who do not see it. */
  label: string
  count: number
  /** What is said of one point. */
  sayPoint(index: number): string
  /** Which point lies at a place of the drawing. */
  nearest(x: number, width: number): number
  children(width: number, chosen: number | null): ComponentChildren
  legend(chosen: number | null): ComponentChildren
}

/**
 * A drawing whose values can be gone through: by pointer, and by keyboard as a slider, which screen readers speak at each step.
 * The legend above it names the values of the point that is chosen.
 */
export function Explorable({ label, count, sayPoint, nearest, children, legend }: Props) {
  const [chosen, setChosen] = useState<number | null>(null)
  const plot = useRef<HTMLDivElement>(null)
  const width = useWidth(plot as RefObject<HTMLElement>)
  const point = chosen === null ? null : Math.min(chosen, count - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -12,
      PageUp: 12,
      Home: -count,
      End: count,
    }
    const step = steps[event.key]
    if (event.key === 'Escape') setChosen(null)
    if (step === undefined) return
    event.preventDefault()
    setChosen(Math.max(0, Math.min(count - 1, (point ?? (step > 0 ? -1 : count)) + step)))
  }

  const onPointerMove = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    if (box) setChosen(Math.max(0, Math.min(count - 1, nearest(event.clientX - box.left, box.width))))
  }

  return (
    <>
      <div class="legend" aria-hidden="true">
        {legend(point)}
      </div>
      <div
        ref={plot}
        class="plot"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={count - 1}
        aria-valuenow={point ?? 0}
        aria-valuetext={sayPoint(point ?? 0)}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setChosen(null)}
        onBlur={() => setChosen(null)}
      >
        {width > 0 && children(width, point)}
      </div>
    </>
  )
}
