import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Snapshot } from '../../src/data/snapshot.ts'

type Row = Record<string, unknown>

/** Asks DuckDB about the files that a page shows: the very ones, fetched from where the page fetches them. A view for each table. */
export async function duckdb(address: string): Promise<(sql: string) => Promise<Row[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'swap-dashboard-files-'))
  const snapshot = (await (await fetch(new URL('data/snapshots/latest.json', address))).json()) as Snapshot
  for (const file of snapshot.files) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, new Uint8Array(await (await fetch(new URL(`data/${file.path}`, address))).arrayBuffer()))
  }

  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  for (const table of new Set(snapshot.files.map((file) => file.table))) {
    await connection.run(
      `CREATE VIEW ${table} AS SELECT * FROM read_parquet('${folder}/files/${table}/*/*.parquet', hive_partitioning = false)`,
    )
  }

  // The rules of docs/power-bi.md, once more and in another language.
  await connection.run(`CREATE VIEW counted AS
    SELECT claims.*, exchange_date, date_precision, mediators, location FROM claims JOIN exchanges USING (exchange_id)
    WHERE exchanges.status = 'completed' AND accepted AND superseded_by IS NULL`)
  return async (sql) => {
    const result = await connection.runAndReadAll(sql)
    return result.getRowObjectsJson() as Row[]
  }
}

/** The one value of the one row. */
export const only = (rows: Row[]): number | null => {
  const value = Object.values(rows[0] ?? {})[0]
  return value === null || value === undefined ? null : Number(value)
}
