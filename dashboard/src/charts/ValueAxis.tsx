import type { ScaleLinear } from 'd3-scale'
import { useSpeech } from '../speech-context.ts'

interface Props {
  y: ScaleLinear<number, number>
  ticks: number
  from: number
  to: number
}

/** Lines across the drawing with the numbers that they stand for, whichever way from zero. */
export function ValueAxis({ y, ticks, from, to }: Props) {
  const speech = useSpeech()
  return (
    <>
      {y.ticks(ticks).map((tick) => (
        <g key={tick} class={tick === 0 ? 'zero' : 'grid'}>
          <line x1={from} x2={to} y1={y(tick)} y2={y(tick)} />
          <text x={from - 8} y={y(tick)} dy="0.32em" text-anchor="end">
            {speech.number(Math.abs(tick))}
          </text>
        </g>
      ))}
    </>
  )
}
