import { type Counted, type CountedExchange, people } from './counting.ts'
import { groupBy } from './group.ts'

export interface YearRow {
  /** Null: undated. */
  year: number | null
  exchanges: number
  toUkraine: number | null
  toRussia: number | null
}

/** The years in order, and the undated last. */
export function byYear(counted: Counted): YearRow[] {
  const yearOf = (exchange: CountedExchange) => (exchange.exchange_date === null ? null : Number(exchange.exchange_date.slice(0, 4)))
  const exchanges = groupBy(counted.exchanges, yearOf)
  const returned = groupBy(counted.returned, ({ exchange }) => yearOf(exchange))
  const years = [...exchanges.keys()].sort((a, b) => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE))
  return years.map((year) => ({
    year,
    exchanges: exchanges.get(year)?.length ?? 0,
    toUkraine: people(returned.get(year) ?? [], 'ukraine'),
    toRussia: people(returned.get(year) ?? [], 'russia'),
  }))
}
