import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useSpeech } from '../speech-context.ts'
import { More } from './More.tsx'

export interface TableRow {
  key: string
  /** Numbers are aligned to the right; the first cell names the row. */
  cells: (string | number | boolean | null | VNode)[]
}

interface Props {
  caption: string
  header: readonly string[]
  rows: readonly TableRow[]
  /** How many rows are shown at first, and how many more at each press. */
  page?: number
  class?: string
}

/** A table of any length: the first rows at once, the others on demand. On a phone it scrolls by itself, not the page. */
export function DataTable({ caption, header, rows, page = 15, class: kind = '' }: Props) {
  const speech = useSpeech()
  const [shown, setShown] = useState(page)
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
                <th key={name} scope="col" class={isNumeric(rows, column) ? 'number' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.key} data-key={row.key}>
                {row.cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={header[column]} scope="row">
                      {said(cell)}
                    </th>
                  ) : (
                    <td key={header[column]} class={isNumeric(rows, column) ? 'number' : ''}>
                      {said(cell)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More shown={shown} of={rows.length} step={page * 2} onMore={setShown} />
    </>
  )

  function said(cell: string | number | boolean | null | VNode): ComponentChildren {
    if (cell === null) return speech.number(null)
    if (typeof cell === 'number') return speech.number(cell, Number.isInteger(cell) ? 0 : 3)
    if (typeof cell === 'boolean') return cell ? speech.words.yes : speech.words.no
    return cell
  }
}

const isNumeric = (rows: readonly TableRow[], column: number): boolean => {
  const first = rows.find((row) => row.cells[column] !== null)
  return typeof first?.cells[column] === 'number'
}
