/** Ids and ISO days in the order of their characters, which is their own: a collation would give the same and takes many times as long. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
