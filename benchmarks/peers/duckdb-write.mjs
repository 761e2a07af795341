// Writes a table from DuckDB's memory to a Parquet file, on one thread, in the profile of the dataset.
//
//   node duckdb-write.mjs SOURCE.parquet TARGET.parquet ROUNDS
//
// Prints {"version", "milliseconds", "cpuMilliseconds"}: each of its best round. The table is read from SOURCE before the clock starts.
import { DuckDBInstance } from '@duckdb/node-api'

const [source, target, rounds] = process.argv.slice(2)
const quoted = (path) => `'${path.replaceAll("'", "''")}'`

const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
await connection.run(`create table claims as select * from read_parquet(${quoted(source)}, hive_partitioning = false)`)
const copy = `copy claims to ${quoted(target)} (format parquet, compression snappy, row_group_size 122880)`

let best = Infinity
let leastCpu = Infinity
for (let round = 0; round <= Number(rounds); round++) {
  const cpuStart = process.cpuUsage()
  const start = process.hrtime.bigint()
  await connection.run(copy)
  const took = Number(process.hrtime.bigint() - start) / 1e6
  const cpu = process.cpuUsage(cpuStart)
  if (round === 0) continue
  best = Math.min(best, took)
  leastCpu = Math.min(leastCpu, (cpu.user + cpu.system) / 1e3)
}

const version = (await connection.runAndReadAll('select version()')).getRows()[0][0]
console.log(JSON.stringify({ version, milliseconds: best, cpuMilliseconds: leastCpu }))
