import { scaleBand, scaleLinear } from 'd3-scale'
import type { Stretch } from '../measures/timeline.ts'
import { useSpeech } from '../speech-context.ts'
import { roomFor } from './axis.ts'
import { Explorable } from './Explorable.tsx'
import { Legend } from './Legend.tsx'
import { ValueAxis } from './ValueAxis.tsx'

const height = 260

/** Columns by stretch of time: people to Ukraine upwards, people to Russia downwards, on one scale. */
export function MirrorColumns({ title, stretches }: { title: string; stretches: readonly Stretch[] }) {
  const speech = useSpeech()
  const sayPoint = (index: number) => {
    const stretch = stretches[index]
    if (!stretch) return ''
    const { toSide } = speech.words
    return `${speech.stretch(stretch.key, 'long')}: ${toSide.ukraine} ${speech.number(stretch.toUkraine)}, ${toSide.russia} ${speech.number(stretch.toRussia)}`
  }
  const top = Math.max(1, ...stretches.map((stretch) => stretch.toUkraine ?? 0))
  const bottom = Math.max(1, ...stretches.map((stretch) => stretch.toRussia ?? 0))
  const values = scaleLinear([-bottom, top], [0, 1]).nice(6)
  const margin = { top: 8, right: 4, bottom: 24, left: roomFor(values.ticks(6).map((tick) => speech.number(Math.abs(tick)))) }
  const band = (width: number) =>
    scaleBand(
      stretches.map((stretch) => stretch.key),
      [margin.left, width - margin.right],
    ).paddingInner(0.22)

  return (
    <Explorable
      label={speech.words.charts.summary(title, stretches.length)}
      count={stretches.length}
      sayPoint={sayPoint}
      nearest={(x, width) => Math.floor((x - margin.left) / band(width).step())}
      legend={(chosen) => {
        const stretch = chosen === null ? undefined : stretches[chosen]
        return (
          <Legend
            when={stretch ? speech.stretch(stretch.key, 'long') : null}
            values={stretch ? { ukraine: stretch.toUkraine, russia: stretch.toRussia } : null}
          />
        )
      }}
    >
      {(width, chosen) => {
        const x = band(width)
        const y = values.copy().range([height - margin.bottom, margin.top])
        const years = stretches.filter((stretch, index) => index === 0 || stretch.key.slice(0, 4) !== stretches[index - 1]?.key.slice(0, 4))
        return (
          <svg width={width} height={height} aria-hidden="true">
            <ValueAxis y={y} ticks={6} from={margin.left} to={width - margin.right} />
            {chosen !== null && stretches[chosen] && (
              <rect
                class="chosen"
                x={(x(stretches[chosen].key) ?? 0) - (x.step() - x.bandwidth()) / 2}
                width={x.step()}
                y={margin.top}
                height={height - margin.top - margin.bottom}
              />
            )}
            {stretches.map((stretch) => (
              <g key={stretch.key}>
                {stretch.toUkraine !== null && (
                  <rect
                    class="ukraine"
                    data-key={stretch.key}
                    data-value={stretch.toUkraine}
                    x={x(stretch.key)}
                    width={x.bandwidth()}
                    y={y(stretch.toUkraine)}
                    height={y(0) - y(stretch.toUkraine)}
                  />
                )}
                {stretch.toRussia !== null && (
                  <rect
                    class="russia"
                    data-key={stretch.key}
                    data-value={stretch.toRussia}
                    x={x(stretch.key)}
                    width={x.bandwidth()}
                    y={y(0)}
                    height={y(-stretch.toRussia) - y(0)}
                  />
                )}
              </g>
            ))}
            {years.map((stretch, index) => {
              // The first year may be a stump; a label that would touch the next is left out.
              const at = x(stretch.key) ?? 0
              const next = years[index + 1]
              return next && (x(next.key) ?? 0) - at < 36 ? null : (
                <text key={stretch.key} class="tick" x={at} y={height - 6}>
                  {stretch.key.slice(0, 4)}
                </text>
              )
            })}
          </svg>
        )
      }}
    </Explorable>
  )
}
