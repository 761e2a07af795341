import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useSpeech } from '../speech-context.ts'

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
  const { charts } = speech.words
  const rest = rows.length - shown
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
      {rows.length > page && (
        <p class="more">
          <span>{charts.shown(Math.min(shown, rows.length), rows.length)}</span>
          {rest > 0 && (
            <button type="button" onClick={() => setShown(shown + page * 2)}>
              {charts.more(Math.min(rest, page * 2))}
            </button>
          )}
        </p>
      )}
    </>
  )

  function said(cell: string | number | boolean | null | VNode): ComponentChildren {
    if (cell === null) return speech.number(null)
    if (typeof cell === 'number') return speech.number(cell, Number.isInteger(cell) ? 0 : 2)
    if (typeof cell === 'boolean') return cell ? speech.words.yes : speech.words.no
    return cell
  }
}

const isNumeric = (rows: readonly TableRow[], column: number): boolean => {
  const first = rows.find((row) => row.cells[column] !== null)
  return typeof first?.cells[column] === 'number'
}
