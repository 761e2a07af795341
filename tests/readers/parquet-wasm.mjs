import { readFileSync } from 'node:fs'
import { tableFromIPC, Type } from 'apache-arrow'
import { readParquet } from 'parquet-wasm'

export async function parquetWasm() {
  return async (path) => {
    const table = tableFromIPC(readParquet(new Uint8Array(readFileSync(path))).intoIPCStream())
    const columns = table.schema.fields.map((field, i) => {
      const type = typeOf(field)
      const column = table.getChildAt(i)
      return { name: field.name, type, values: column ? valuesOf(type, column) : [] }
    })
    return { rows: table.numRows, columns }
  }
}

// apache-arrow turns dates and timestamps into milliseconds: the numbers are taken from below.
function* valuesOf(type, column) {
  if (type !== 'date' && type !== 'timestamp') {
    yield* column
    return
  }

  for (const data of column.data) {
    for (let i = 0; i < data.length; i++) yield data.getValid(i) ? data.values[i] : null
  }
}

function typeOf({ name, type }) {
  if (type.typeId === Type.Utf8) return 'string'
  if (type.typeId === Type.Int && type.bitWidth === 32 && type.isSigned) return 'int32'
  if (type.typeId === Type.Float && type.precision === 2) return 'double'
  if (type.typeId === Type.Bool) return 'boolean'
  if (type.typeId === Type.Date && type.unit === 0) return 'date'
  if (type.typeId === Type.Timestamp && type.unit === 2 && type.timezone === 'UTC') return 'timestamp'
  throw new Error(`${name} is ${type}`)
}
