import { scaleLinear, scaleUtc } from 'd3-scale'
import { sides } from '../filters.ts'
import type { Milestone } from '../measures/timeline.ts'
import { useSpeech } from '../speech-context.ts'
import { roomFor } from './axis.ts'
import { Explorable } from './Explorable.tsx'
import { Legend } from './Legend.tsx'
import { ValueAxis } from './ValueAxis.tsx'

const height = 240

/** Two lines that rise on each day of exchange: how many are home by then. */
export function StepLines({ title, milestones }: { title: string; milestones: readonly Milestone[] }) {
  const speech = useSpeech()
  const { toSide } = speech.words
  const days = milestones.map((milestone) => new Date(`${milestone.day}T00:00:00Z`))
  const [first, last] = [days[0] ?? new Date(0), days.at(-1) ?? new Date(0)]
  const most = Math.max(1, ...milestones.map((milestone) => Math.max(milestone.toUkraine, milestone.toRussia)))
  const values = scaleLinear([0, most], [0, 1]).nice(5)
  const margin = { top: 10, right: 10, bottom: 24, left: roomFor(values.ticks(5).map((tick) => speech.number(tick))) }
  const time = (width: number) => scaleUtc([first, last], [margin.left, width - margin.right])

  return (
    <Explorable
      label={speech.words.charts.summary(title, milestones.length)}
      count={milestones.length}
      sayPoint={(index) => {
        const milestone = milestones[index]
        return milestone
          ? `${speech.day(milestone.day)}: ${toSide.ukraine} ${speech.number(milestone.toUkraine)}, ${toSide.russia} ${speech.number(milestone.toRussia)}`
          : ''
      }}
      nearest={(x, width) => {
        const at = time(width).invert(x)
        return Math.max(
          0,
          days.findLastIndex((day) => day <= at),
        )
      }}
      legend={(chosen) => {
        const milestone = chosen === null ? milestones.at(-1) : milestones[chosen]
        return (
          <Legend
            when={milestone ? speech.day(milestone.day) : null}
            values={milestone ? { ukraine: milestone.toUkraine, russia: milestone.toRussia } : null}
          />
        )
      }}
    >
      {(width, chosen) => {
        const x = time(width)
        const y = values.copy().range([height - margin.bottom, margin.top])
        const chosenDay = chosen === null ? undefined : days[chosen]
        return (
          <svg width={width} height={height} aria-hidden="true">
            <ValueAxis y={y} ticks={5} from={margin.left} to={width - margin.right} />
            {x.ticks(Math.max(2, Math.min(6, Math.floor(width / 110)))).map((tick) => (
              <text key={tick.getTime()} class="tick" x={x(tick)} y={height - 6} text-anchor="middle">
                {tick.getUTCMonth() === 0 ? tick.getUTCFullYear() : speech.stretch(tick.toISOString().slice(0, 7), 'short')}
              </text>
            ))}
            {sides.map((side) => {
              const value = (milestone: Milestone) => (side === 'ukraine' ? milestone.toUkraine : milestone.toRussia)
              return (
                <g
                  key={side}
                  class={`line ${side}`}
                  data-values={milestones.map((milestone) => `${milestone.day}=${value(milestone)}`).join(' ')}
                >
                  {milestones.length === 1 ? (
                    <circle cx={x(first)} cy={y(value(milestones[0] as Milestone))} r={3} />
                  ) : (
                    <path
                      d={steps(
                        milestones,
                        (index) => x(days[index] ?? first),
                        (milestone) => y(value(milestone)),
                      )}
                    />
                  )}
                </g>
              )
            })}
            {chosenDay && <line class="cursor" x1={x(chosenDay)} x2={x(chosenDay)} y1={margin.top} y2={height - margin.bottom} />}
          </svg>
        )
      }}
    </Explorable>
  )
}

/** A line that keeps its height until the next point. Tenths of a pixel are enough, and thousands of points are quicker read so. */
function steps(milestones: readonly Milestone[], x: (index: number) => number, y: (milestone: Milestone) => number): string {
  const tenths = (value: number) => Math.round(value * 10) / 10
  return milestones
    .map((milestone, index) => {
      const [right, down] = [tenths(x(index)), tenths(y(milestone))]
      return index === 0 ? `M${right},${down}` : `H${right}V${down}`
    })
    .join('')
}
