import { ParquetFile } from './parquet-file.ts'
import { latestSnapshot, type Snapshot } from './snapshot.ts'
import type { TableName, Tables } from './tables.ts'

/** One committed snapshot: whatever is published meanwhile, all that a visitor sees comes from the same commit. */
export class Dataset {
  private readonly files: ParquetFile[]

  constructor(
    base: URL,
    readonly snapshot: Snapshot,
  ) {
    this.files = snapshot.files.map((file) => new ParquetFile(base, file))
  }

  /** @throws DataProblem */
  static async open(base: URL): Promise<Dataset> {
    return new Dataset(base, await latestSnapshot(base))
  }

  /** The years of which a table has a file, earliest first. */
  years(table: TableName): number[] {
    return this.of(table).map((file) => file.file.year)
  }

  /**
   * Some columns of a table, by year and in the order of the rows.
   * @param years Which files to read; all without it.
   * @throws DataProblem
   */
  async rows<T extends TableName, C extends keyof Tables[T] & string>(
    table: T,
    columns: readonly C[],
    years?: (year: number) => boolean,
  ): Promise<Pick<Tables[T], C>[]> {
    const files = this.of(table).filter((file) => !years || years(file.file.year))
    const read = await Promise.all(files.map((file) => file.read(columns)))
    return read.flatMap((values, index) => {
      const rows = files[index]?.file.rows ?? 0
      return Array.from({ length: rows }, (_, row) => {
        // A loop: ten thousand rows are made so before a first view stands.
        const made: Record<string, unknown> = {}
        for (let at = 0; at < columns.length; at++) made[columns[at] as string] = values[at]?.[row]
        return made as Pick<Tables[T], C>
      })
    })
  }

  private of(table: TableName): ParquetFile[] {
    return this.files.filter((file) => file.file.table === table).sort((a, b) => a.file.year - b.file.year)
  }
}
