import type { ParquetParsers } from 'hyparquet'

const days = new Map<number, string>()

// Most days come many times, and to write one takes far longer than to look it up.
function dateFromDays(day: number): string {
  const known = days.get(day) ?? new Date(day * 86_400_000).toISOString().slice(0, 10)
  days.set(day, known)
  return known
}

/** How a file's values become those of tables.ts: days as ISO texts, instants as milliseconds UTC. */
export const textsDecoded: Partial<ParquetParsers> = {
  dateFromDays,
  timestampFromMicroseconds: (micros: bigint) => Math.trunc(Number(micros) / 1000),
}

/** Likewise, but texts stay the bytes that they are in the file, until {@link decoded} is asked for one of them. */
export const bytesAsTheyLie: Partial<ParquetParsers> = { ...textsDecoded, stringFromBytes: (bytes: Uint8Array) => bytes }

const decoder = new TextDecoder()

/** A value that was read as it lies. */
export const decoded = (value: unknown): unknown => (value instanceof Uint8Array ? decoder.decode(value) : value)
