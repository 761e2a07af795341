// Writes a Parquet file outside our profile: DELTA encodings and data pages V2, as DuckDB makes them on request.
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
await connection.run(`copy (select range::integer as exchange_year, 'exchange ' || range as exchange_id from range(10000))
  to '${process.argv[2].replaceAll("'", "''")}' (format parquet, parquet_version v2, compression snappy)`)
