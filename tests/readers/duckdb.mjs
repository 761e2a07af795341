import { DuckDBInstance } from '@duckdb/node-api'

const types = {
  VARCHAR: 'string',
  INTEGER: 'int32',
  DOUBLE: 'double',
  BOOLEAN: 'boolean',
  DATE: 'date',
  'TIMESTAMP WITH TIME ZONE': 'timestamp',
}

export async function duckdb() {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  return async (path) => {
    const quoted = `'${path.replaceAll("'", "''")}'`
    const result = await connection.runAndReadAll(`select * from read_parquet(${quoted}, hive_partitioning = false)`)
    const given = result.getColumns()
    const columns = result.columnNames().map((name, i) => {
      const kind = result.columnType(i).toString()
      const type = types[kind]
      if (!type) throw new Error(`${name} is ${kind}`)
      const values = given[i] ?? []
      return { name, type, values: unwrap(type, values) }
    })
    return { rows: result.currentRowCount, columns }
  }
}

function unwrap(type, values) {
  if (type === 'date') return values.map((value) => value && value.days)
  if (type === 'timestamp') return values.map((value) => value && value.micros)
  return values
}
