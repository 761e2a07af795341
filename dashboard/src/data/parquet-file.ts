import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet'
import { fileBytes } from './bytes.ts'
import { DataProblem } from './problem.ts'
import type { SnapshotFile } from './snapshot.ts'

const footerGuess = 8 * 1024

const parsers = {
  dateFromDays: (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMicroseconds: (micros: bigint) => Number(micros / 1000n),
}

/** One published file. A column is read when a view first asks for it, and kept. */
export class ParquetFile {
  private readonly bytes: AsyncBuffer
  private readonly columns = new Map<string, Promise<unknown[]>>()
  private metadata: Promise<FileMetaData> | undefined

  constructor(
    base: URL,
    readonly file: SnapshotFile,
  ) {
    this.bytes = fileBytes(base, file)
  }

  /**
   * The values of some columns, in the order of the rows; null where there is none.
   * @throws DataProblem where the file cannot be fetched or read.
   */
  async read(names: readonly string[]): Promise<unknown[][]> {
    const missing = names.filter((name) => !this.columns.has(name))
    if (missing.length > 0) {
      const read = this.readMissing(missing)
      for (const name of missing) {
        // Each column waits on the one read that brings them all, so a problem reaches whoever asks for any of them.
        this.columns.set(
          name,
          read.then((columns) => columns.get(name) as unknown[]),
        )
      }
    }

    return Promise.all(names.map((name) => this.columns.get(name) as Promise<unknown[]>))
  }

  private async readMissing(names: string[]): Promise<Map<string, unknown[]>> {
    const columns = new Map(names.map((name) => [name, new Array<unknown>(this.file.rows).fill(null)]))
    if (this.file.rows === 0) return columns
    try {
      this.metadata ??= parquetMetadataAsync(this.bytes, { initialFetchSize: footerGuess, geoparquet: false })
      const metadata = await this.metadata
      if (Number(metadata.num_rows) !== this.file.rows)
        throw new Error(`it holds ${metadata.num_rows} rows, and the manifest says ${this.file.rows}`)
      await parquetRead({
        file: this.bytes,
        metadata,
        columns: names,
        parsers,
        onChunk: ({ columnName, columnData, rowStart, rowEnd }) => {
          const column = columns.get(columnName) as unknown[]
          for (let row = rowStart; row < rowEnd; row++) column[row] = columnData[row - rowStart] ?? null
        },
      })
    } catch (error) {
      if (error instanceof DataProblem) throw error
      throw new DataProblem('damaged', this.file.path, error instanceof Error ? error.message : String(error))
    }

    return columns
  }
}
