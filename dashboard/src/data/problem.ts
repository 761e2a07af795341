/** Why there is nothing to show: the page says it in words, and what to do. */
export type ProblemKind = 'empty' | 'unreachable' | 'gone' | 'damaged' | 'newer-schema'

/** Data that cannot be had, though the program is right. */
export class DataProblem extends Error {
  /**
   * @param kind What is wrong.
   * @param file The file that it is wrong with, below `data/`.
   * @param detail What the reader or the network said.
   */
  constructor(
    readonly kind: ProblemKind,
    readonly file: string,
    readonly detail = '',
  ) {
    super(`${kind}: ${file} ${detail}`)
  }
}
