import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useSpeech } from '../speech-context.ts'
import { More } from './More.tsx'

export interface TableRow {
  key: string
  /** Numbers are aligned to the right; the first cell names the row. */
  cells: readonly (string | number | boolean | null | VNode)[]
}

interface Props<T> {
  caption: string
  header: readonly string[]
  items: readonly T[]
  /** One of them as a row: asked for those that are shown. */
  row(item: T, at: number): TableRow
  /** How many rows are shown at first, and how many more at each press. */
  page?: number
  class?: string
}

/** A table of any length: the first rows at once, the others on demand. On a phone it scrolls by itself, not the page. */
export function DataTable<T>({ caption, header, items, row: rowOf, page = 15, class: kind = '' }: Props<T>) {
  const speech = useSpeech()
  const [shown, setShown] = useState(page)
  const rows = items.slice(0, shown).map(rowOf)
  const numeric = numericColumns(header.length, items, rowOf)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, and a section would be a landmark beside its panel. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div class={`scroll ${kind}`} role="group" tabIndex={0} aria-label={caption}>
        <table class="data">
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              {header.map((name, column) => (
                <th key={name} scope="col" class={numeric[column] ? 'number' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} data-key={row.key}>
                {row.cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={header[column]} scope="row">
                      {said(cell)}
                    </th>
                  ) : (
                    <td key={header[column]} class={numeric[column] ? 'number' : ''}>
                      {said(cell)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More shown={shown} of={items.length} step={page * 2} onMore={setShown} />
    </>
  )

  function said(cell: string | number | boolean | null | VNode): ComponentChildren {
    if (cell === null) return speech.number(null)
    if (typeof cell === 'number') return speech.number(cell, Number.isInteger(cell) ? 0 : 3)
    if (typeof cell === 'boolean') return cell ? speech.words.yes : speech.words.no
    return cell
  }
}

// A column is what its first value is; rows are looked through until each column has told.
function numericColumns<T>(columns: number, items: readonly T[], rowOf: (item: T, at: number) => TableRow): (boolean | undefined)[] {
  const numeric = new Array<boolean | undefined>(columns).fill(undefined)
  for (let at = 0; at < items.length && numeric.includes(undefined); at++) {
    rowOf(items[at] as T, at).cells.forEach((cell, column) => {
      if (cell !== null) numeric[column] ??= typeof cell === 'number'
    })
  }

  return numeric
}
