import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { type Cell, csv, download } from '../csv.ts'
import { useSpeech } from '../speech-context.ts'
import { DataTable } from './DataTable.tsx'

/** Items with the way to write one as a row: of the thousands that a CSV may hold, none is written before it is asked for. */
export interface TableData<T> {
  header: readonly string[]
  items: readonly T[]
  row(item: T): readonly Cell[]
}

interface Props<T> {
  /** Names the block for tests, and the file that it is saved as. */
  id: string
  title: string
  note?: string
  /** What is shown, as a table: for the CSV, and to be shown beside a drawing. */
  table: TableData<T>
  /** The block is a drawing: its values can be shown as a table below it. */
  drawing?: boolean
  wide?: boolean
  children: ComponentChildren
}

/** A block of a view: a title, the drawing or table, and the way to its values. */
export function Panel<T>({ id, title, note, table, drawing = false, wide = false, children }: Props<T>) {
  const { words } = useSpeech()
  const [open, setOpen] = useState(false)
  const heading = useId()
  const values = useId()
  const empty = table.items.length === 0
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
            onClick={() => download(`prisoner-exchanges-${id}.csv`, csv(table.header, table.items.map(table.row)))}
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
            items={table.items}
            row={(item, at) => ({ key: String(at), cells: table.row(item) })}
          />
        )}
      </div>
    </section>
  )
}
