// Reads Parquet files with one of three independent readers and prints what they say in one common form.
//
//   node read.mjs duckdb|hyparquet|parquet-wasm FILE...
//   node read.mjs READER --list LIST.json         {"files": [{"path": "…", "form": "rows" | "digest"}]}
//
// One JSON line a file, in the order given:
//   {"path", "rows": n, "columns": [{"name", "type"}], "values": [[…], …]}        form rows, the default
//   {"path", "rows": n, "columns": [{"name", "type", "nulls", "digest"}]}         form digest
//   {"path", "error": "…"}                                                        the reader refuses the file
//
// Values: null, true and false, strings, int32 as numbers; doubles as the hex of their eight bytes, so that every bit counts;
// dates as "2026-03-05", timestamps as decimal strings of microseconds since 1970-01-01T00:00:00Z.
import { readFileSync } from 'node:fs'
import { digest, text } from './values.mjs'
import { duckdb } from './duckdb.mjs'
import { hyparquet } from './hyparquet.mjs'
import { parquetWasm } from './parquet-wasm.mjs'

const readers = { duckdb, hyparquet, 'parquet-wasm': parquetWasm }

const [name, ...given] = process.argv.slice(2)
if (!Object.hasOwn(readers, name) || given.length === 0) {
  console.error('usage: node read.mjs duckdb|hyparquet|parquet-wasm (FILE... | --list LIST.json)')
  process.exit(2)
}

const files = given[0] === '--list' ? JSON.parse(readFileSync(given[1], 'utf8')).files : given.map((path) => ({ path }))
const open = await readers[name]()
for (const { path, form = 'rows' } of files) process.stdout.write(JSON.stringify(await read(path, form)) + '\n')

async function read(path, form) {
  try {
    // columns: {name, type, values}, the values as the reader gives them, brought to numbers, bigints, strings and booleans.
    const { rows, columns } = await open(path)
    if (form === 'digest') {
      return { path, rows, columns: columns.map(({ name, type, values }) => ({ name, type, ...digest(type, values) })) }
    }

    const cells = columns.map(({ type, values }) => Array.from(values, (value) => text(type, value)))
    return {
      path,
      rows,
      columns: columns.map(({ name, type }) => ({ name, type })),
      values: Array.from({ length: rows }, (_, row) => cells.map((column) => column[row])),
    }
  } catch (error) {
    return { path, error: String(error?.message ?? error) }
  }
}
