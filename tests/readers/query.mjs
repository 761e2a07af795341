// Runs SQL with DuckDB in a folder, and prints the rows of the last statement as JSON, one object a row.
//
//   node query.mjs FOLDER "SQL; SQL"
import { DuckDBInstance } from '@duckdb/node-api'

const [folder, sql] = process.argv.slice(2)
process.chdir(folder)
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
const statements = await connection.extractStatements(sql)
let result
for (let i = 0; i < statements.count; i++) result = await (await statements.prepare(i)).runAndReadAll()
console.log(JSON.stringify(result.getRowObjectsJson()))
