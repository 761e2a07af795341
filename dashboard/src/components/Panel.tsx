import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { type Cell, csv, download } from '../csv.ts'
import { useSpeech } from '../speech-context.ts'
import { DataTable } from './DataTable.tsx'

export interface TableData {
  header: readonly string[]
  rows: readonly (readonly Cell[])[]
}

interface Props {
  /** Names the block for tests, and the file that it is saved as. */
  id: string
  title: string
  note?: string
  /** What is shown, as a table: for the CSV, and to be shown beside a drawing. */
  table: TableData
  /** The block is a drawing: its values can be shown as a table below it. */
  drawing?: boolean
  wide?: boolean
  children: ComponentChildren
}

/** A block of a view: a title, the drawing or table, and the way to its values. */
export function Panel({ id, title, note, table, drawing = false, wide = false, children }: Props) {
  const { words } = useSpeech()
  const [open, setOpen] = useState(false)
  const heading = useId()
  const values = useId()
  const empty = table.rows.length === 0
  return (
    <section class={`panel ${wide ? 'wide' : ''}`} data-panel={id} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <div class="actions">
          {drawing && !empty && (
            <button type="button" class="quiet" aria-expanded={open} aria-controls={values} onClick={() => setOpen(!open)}>
              {open ? words.charts.hide : words.charts.values}
            </button>
          )}
          <button
            type="button"
            class="quiet"
            disabled={empty}
            aria-label={words.charts.csvOf(title)}
            onClick={() => download(`prisoner-exchanges-${id}.csv`, csv(table.header, table.rows))}
          >
            {words.charts.csv}
          </button>
        </div>
      </header>
      {note && <p class="note">{note}</p>}
      {empty ? <p class="nothing">{words.charts.nothing}</p> : children}
      <div id={values}>
        {open && !empty && (
          <DataTable
            caption={title}
            header={table.header}
            rows={table.rows.map((cells, row) => ({ key: String(row), cells: [...cells] }))}
          />
        )}
      </div>
    </section>
  )
}
