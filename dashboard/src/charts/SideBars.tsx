import type { ComponentChildren } from 'preact'
import { useSpeech } from '../speech-context.ts'
import { BarTable } from './BarTable.tsx'

export interface SideRow {
  key: string
  label: ComponentChildren
  toUkraine: number | null
  toRussia: number | null
}

/** Two bars a row: people to Ukraine and people to Russia. */
export function SideBars({ caption, head, rows }: { caption: string; head: string; rows: readonly SideRow[] }) {
  const { columns } = useSpeech().words
  return (
    <BarTable
      caption={caption}
      head={head}
      rows={rows.map(({ key, label, toUkraine, toRussia }) => ({
        key,
        label,
        bars: [
          { series: 'ukraine', label: columns.toUkraine, value: toUkraine },
          { series: 'russia', label: columns.toRussia, value: toRussia },
        ],
      }))}
    />
  )
}
