import { ParquetFile, type Values } from './parquet-file.ts'
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
    years: (year: number) => boolean = () => true,
  ): Promise<Pick<Tables[T], C>[]> {
    const files = this.of(table).filter((file) => years(file.file.year))
    return rowsOf(columns, await Promise.all(files.map((file) => file.read(columns))), (at) => files[at]?.file.rows ?? 0)
  }

  /**
   * Some columns of a table side by side, by year: for what is counted over so many rows that an object for each would be felt.
   * @throws DataProblem
   */
  async columns<T extends TableName, C extends keyof Tables[T] & string>(
    table: T,
    names: readonly C[],
  ): Promise<{ [K in C]: ArrayLike<Tables[T][K] | undefined> }[]> {
    const read = await Promise.all(this.of(table).map((file) => file.read(names)))
    return read.map(
      (values) => Object.fromEntries(names.map((name, at) => [name, values[at]])) as { [K in C]: ArrayLike<Tables[T][K] | undefined> },
    )
  }

  /**
   * Some columns of the rows that hold one of the wanted texts in another column, by year and in the order of the rows.
   * @param years Which files to look into.
   * @throws DataProblem
   */
  async pick<T extends TableName, C extends keyof Tables[T] & string>(
    table: T,
    columns: readonly C[],
    key: keyof Tables[T] & string,
    wanted: ReadonlySet<string>,
    years: (year: number) => boolean,
  ): Promise<Pick<Tables[T], C>[]> {
    const files = this.of(table).filter((file) => years(file.file.year))
    const picked = await Promise.all(files.map((file) => file.pick(columns, key, wanted)))
    return rowsOf(columns, picked, (at) => picked[at]?.[0]?.length ?? 0)
  }

  private of(table: TableName): ParquetFile[] {
    return this.files.filter((file) => file.file.table === table).sort((a, b) => a.file.year - b.file.year)
  }
}

function rowsOf<Row>(columns: readonly (keyof Row & string)[], files: readonly Values[][], count: (file: number) => number): Row[] {
  const rows: Row[] = []
  files.forEach((values, file) => {
    const length = count(file)
    for (let row = 0; row < length; row++) {
      // A loop: ten thousand rows are made so before a first view stands.
      const made: Record<string, unknown> = {}
      for (let at = 0; at < columns.length; at++) made[columns[at] as string] = values[at]?.[row] ?? null
      rows.push(made as Row)
    }
  })
  return rows
}
