import { type AsyncBuffer, type FileMetaData, type ParquetParsers, parquetMetadataAsync, parquetRead, parquetScan } from 'hyparquet'
import { fileBytes } from './bytes.ts'
import { bytesAsTheyLie, decoded, textsDecoded } from './parsers.ts'
import { DataProblem } from './problem.ts'
import type { SnapshotFile } from './snapshot.ts'

const footerGuess = 8 * 1024

/** The values of a column by row; null or undefined where there is none. */
export type Values = ArrayLike<unknown>

interface Rows {
  rowStart: number
  rowEnd: number
}

/** One published file. A column is read when a view first asks for it, and kept. */
export class ParquetFile {
  private readonly bytes: AsyncBuffer
  private readonly texts = new Map<string, Promise<Values>>()
  private readonly raw = new Map<string, Promise<Values>>()
  private footer: Promise<FileMetaData> | undefined

  constructor(
    base: URL,
    readonly file: SnapshotFile,
  ) {
    this.bytes = fileBytes(base, file)
  }

  /**
   * The values of some columns, in the order of the rows.
   * @throws DataProblem where the file cannot be fetched or read.
   */
  read(names: readonly string[]): Promise<Values[]> {
    return this.part(names, { rowStart: 0, rowEnd: this.file.rows }, this.texts, textsDecoded)
  }

  /**
   * The values of some columns in the rows that hold one of the wanted texts in another. Row groups whose bounds say that they hold none are not
   * read, and of the others texts are decoded in those rows alone.
   * @throws DataProblem where the file cannot be fetched or read.
   */
  async pick(names: readonly string[], key: string, wanted: ReadonlySet<string>): Promise<Values[]> {
    const others = names.filter((name) => name !== key)
    const parts = await Promise.all(
      (await this.mayHold(key, wanted)).map(async (rows) => {
        const [[keys = []], values] = await Promise.all([
          this.part([key], rows, this.texts, textsDecoded),
          this.part(others, rows, this.raw, bytesAsTheyLie),
        ])
        const found: number[] = []
        for (let row = 0; row < keys.length; row++) if (wanted.has(keys[row] as string)) found.push(row)
        return names.map((name) => {
          const column = name === key ? keys : values[others.indexOf(name)]
          return found.map((row) => decoded(column?.[row]))
        })
      }),
    )
    return names.map((_, at) => parts.flatMap((part) => part[at] as unknown[]))
  }

  private async mayHold(key: string, wanted: ReadonlySet<string>): Promise<readonly Rows[]> {
    if (this.file.rows === 0 || wanted.size === 0) return []
    return this.orDamaged(async () => {
      const scan = await parquetScan({
        file: this.bytes,
        metadata: await this.metadata(),
        columns: [key],
        pruningFilter: { [key]: { $in: [...wanted] } },
      })
      return scan.ranges
    })
  }

  private part(
    names: readonly string[],
    rows: Rows,
    kept: Map<string, Promise<Values>>,
    parsers: Partial<ParquetParsers>,
  ): Promise<Values[]> {
    const place = (name: string) => `${name} ${rows.rowStart}`
    const missing = names.filter((name) => !kept.has(place(name)))
    if (missing.length > 0) {
      const read = this.orDamaged(() => this.fetch(missing, rows, parsers))
      for (const name of missing) {
        // Each column waits on the one read that brings them all, so a problem reaches whoever asks for any of them.
        kept.set(
          place(name),
          read.then((columns) => columns.get(name) as Values),
        )
      }
    }

    return Promise.all(names.map((name) => kept.get(place(name)) as Promise<Values>))
  }

  private async fetch(names: string[], rows: Rows, parsers: Partial<ParquetParsers>): Promise<Map<string, Values>> {
    const length = rows.rowEnd - rows.rowStart
    const columns = new Map<string, Values>(names.map((name) => [name, []]))
    if (length === 0) return columns
    await parquetRead({
      file: this.bytes,
      metadata: await this.metadata(),
      columns: names,
      ...rows,
      parsers,
      onChunk: ({ columnName, columnData, rowStart }) => {
        if (columnData.length === length) columns.set(columnName, columnData)
        else {
          const column = columns.get(columnName) as unknown[]
          for (let row = 0; row < columnData.length; row++) column[rowStart - rows.rowStart + row] = columnData[row]
        }
      },
    })
    return columns
  }

  private async metadata(): Promise<FileMetaData> {
    this.footer ??= parquetMetadataAsync(this.bytes, { initialFetchSize: footerGuess, geoparquet: false })
    const metadata = await this.footer
    if (Number(metadata.num_rows) !== this.file.rows)
      throw new Error(`it holds ${metadata.num_rows} rows, and the manifest says ${this.file.rows}`)
    return metadata
  }

  private async orDamaged<T>(reading: () => Promise<T>): Promise<T> {
    try {
      return await reading()
    } catch (error) {
      if (error instanceof DataProblem) throw error
      throw new DataProblem('damaged', this.file.path, error instanceof Error ? error.message : String(error))
    }
  }
}
