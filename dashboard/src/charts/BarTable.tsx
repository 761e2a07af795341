import { scaleLinear } from 'd3-scale'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { More } from '../components/More.tsx'
import { useSpeech } from '../speech-context.ts'

export interface Bar {
  /** Names the series; its colour goes by it. */
  series: 'ukraine' | 'russia' | 'plain' | 'accent'
  label: string
  value: number | null
}

export interface BarRow {
  key: string
  label: ComponentChildren
  bars: readonly Bar[]
}

// More than these are looked up rather than compared.
const page = 12

/** Bars that are a table: the label of a row, and each value beside its bar, read in order by any screen reader. The first rows at once, the others on demand. */
export function BarTable({ caption, head, rows }: { caption: string; head: string; rows: readonly BarRow[] }) {
  const speech = useSpeech()
  const [shown, setShown] = useState(page)
  const length = scaleLinear([0, Math.max(1, ...rows.flatMap((row) => row.bars.map((bar) => bar.value ?? 0)))], [0, 100])
  const series = rows[0]?.bars ?? []
  return (
    <>
      {series.length > 1 && (
        <div class="legend" aria-hidden="true">
          {series.map((bar) => (
            <span key={bar.series} class="key">
              <span class={`swatch ${bar.series}`} />
              {bar.label}
            </span>
          ))}
        </div>
      )}
      <table class={`bars ${series.length > 1 ? 'pairs' : ''}`}>
        <caption class="unseen">{caption}</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{head}</th>
            {series.map((bar) => (
              <th key={bar.series} scope="col">
                {bar.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.key} data-key={row.key}>
              <th scope="row">{row.label}</th>
              {row.bars.map((bar) => (
                <td key={bar.series} data-series={bar.series} data-value={bar.value ?? ''}>
                  <span class="track">
                    {bar.value !== null && <span class={`bar ${bar.series}`} style={{ width: `${length(bar.value)}%` }} />}
                    <span class="value">{speech.number(bar.value)}</span>
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <More shown={shown} of={rows.length} step={page * 4} onMore={setShown} />
    </>
  )
}
