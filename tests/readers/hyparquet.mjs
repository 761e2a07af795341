import { readFileSync } from 'node:fs'
import { parquetMetadata, parquetRead } from 'hyparquet'

const parsers = {
  dateFromDays: (days) => days,
  timestampFromMicroseconds: (micros) => micros,
}

export async function hyparquet() {
  return async (path) => {
    const bytes = readFileSync(path)
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    const metadata = parquetMetadata(file)
    const rows = Number(metadata.num_rows)
    const columns = metadata.schema.slice(1).map((element) => ({ name: element.name, type: typeOf(element), values: new Array(rows).fill(null) }))
    const byName = new Map(columns.map((column) => [column.name, column]))
    await parquetRead({
      file,
      metadata,
      parsers,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const { values } = byName.get(columnName)
        for (let i = 0; i < columnData.length; i++) values[rowStart + i] = columnData[i]
      },
    })
    return { rows, columns }
  }
}

function typeOf({ name, type, converted_type: converted, logical_type: logical }) {
  const kind = [type, converted, logical?.type].filter(Boolean).join(' ')
  const known = {
    'BYTE_ARRAY UTF8 STRING': 'string',
    INT32: 'int32',
    DOUBLE: 'double',
    BOOLEAN: 'boolean',
    'INT32 DATE DATE': 'date',
    'INT64 TIMESTAMP_MICROS TIMESTAMP': 'timestamp',
  }[kind]
  if (!known) throw new Error(`${name} is ${kind}`)
  return known
}
