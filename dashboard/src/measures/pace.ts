import { type CountedExchange, isOnlyBodies } from './counting.ts'

const dayLength = 86_400_000

/** The days on which living people came home and which are known to the day, each once, in order. */
export function exchangeDays(completed: readonly CountedExchange[]): string[] {
  const days = completed.flatMap((exchange) =>
    exchange.date_precision === 'day' && exchange.exchange_date && !isOnlyBodies(exchange) ? exchange.exchange_date : [],
  )
  return [...new Set(days)].sort()
}

/** Whole days between two days. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength

/** Whole days from the last exchange to today (UTC). */
export function daysSince(last: string | undefined, now: number): number | null {
  return last === undefined ? null : daysBetween(last, new Date(now).toISOString().slice(0, 10))
}

/** Mean days from one day of exchange to the next. */
export function averagePause(days: readonly string[]): number | null {
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined || days.length < 2 ? null : daysBetween(first, last) / (days.length - 1)
}
