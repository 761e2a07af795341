import { type Filters, isInPeriod, type Period } from '../filters.ts'
import { people, type Returned } from './counting.ts'
import { groupBy } from './group.ts'

/** People who came home in one stretch of time; null where none did or none is told. */
export interface Stretch {
  /** 2026-03, or 2026-Q1. */
  key: string
  toUkraine: number | null
  toRussia: number | null
  exchanges: number
}

export type Step = 'month' | 'quarter'

// More bars than these cannot be told apart.
const mostMonths = 60

/** By month, or by quarter where months are too many: every stretch from the first to the last with people in it. */
export function timeline(returned: readonly Returned[]): { step: Step; stretches: Stretch[] } {
  const dated = returned.filter(({ exchange, claim }) => exchange.exchange_date !== null && claim.category !== 'body')
  let [first, last]: (string | undefined)[] = []
  for (const { exchange } of dated) {
    const day = exchange.exchange_date as string
    if (first === undefined || day < first) first = day
    if (last === undefined || day > last) last = day
  }

  if (first === undefined || last === undefined) return { step: 'month', stretches: [] }
  const months = monthsFrom(first, last)
  const step: Step = months.length > mostMonths ? 'quarter' : 'month'
  const keyOf = step === 'month' ? (day: string) => day.slice(0, 7) : quarterOf
  const groups = groupBy(dated, ({ exchange }) => keyOf(exchange.exchange_date as string))
  const keys = [...new Set(months.map(keyOf))]
  return {
    step,
    stretches: keys.map((key) => {
      const group = groups.get(key) ?? []
      return {
        key,
        toUkraine: people(group, 'ukraine'),
        toRussia: people(group, 'russia'),
        exchanges: new Set(group.map(({ exchange }) => exchange.exchange_id)).size,
      }
    }),
  }
}

/** A day on which people came home, and how many were home by then since the first exchange. */
export interface Milestone {
  day: string
  toUkraine: number
  toRussia: number
}

/**
 * The cumulative line: it starts with the first exchange whatever the period, and shows the days within the period. An exchange without a
 * date has no place on it.
 * @param returned Counted without a period.
 */
export function cumulative(returned: readonly Returned[], period: Filters['period']): Milestone[] {
  const dated = returned.filter(({ exchange, claim }) => exchange.exchange_date !== null && claim.category !== 'body')
  const groups = groupBy(dated, ({ exchange }) => exchange.exchange_date as string)
  let [toUkraine, toRussia] = [0, 0]
  return [...groups.keys()].sort().flatMap((day) => {
    const group = groups.get(day) ?? []
    toUkraine += people(group, 'ukraine') ?? 0
    toRussia += people(group, 'russia') ?? 0
    return isInPeriod(day, period) ? { day, toUkraine, toRussia } : []
  })
}

/** What the line above has to be counted with. */
export const everyDay: Period = { kind: 'all' }

/** 2026-Q1 for a day or month of it. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = []
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
  while (`${year}-${String(month).padStart(2, '0')}` <= last.slice(0, 7)) {
    months.push(`${year}-${String(month).padStart(2, '0')}`)
    month++
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return months
}
