/** One value of a table. */
export type Cell = string | number | boolean | null

// A spreadsheet takes a text that begins so for a formula.
const formula = /^[=+\-@\t\r]/

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Cyrillic).
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

function field(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Hands a CSV file to the visitor, without asking any server. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
