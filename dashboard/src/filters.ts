import type { Category, Claim, Exchange, Side } from './data/tables.ts'

/** Which exchanges by their day. `undated` are those without one: they count in totals, and are a period of their own. */
export type Period = { kind: 'all' } | { kind: 'undated' } | { kind: 'days'; from: string | null; to: string | null }

/** What a visitor has chosen; an empty choice leaves everything. */
export interface Filters {
  side: Side | null
  categories: readonly Category[]
  mediator: string | null
  period: Period
}

/** Stands for exchanges that credit nobody. */
export const nobody = 'none'

export const noFilters: Filters = { side: null, categories: [], mediator: null, period: { kind: 'all' } }

export const sides: readonly Side[] = ['ukraine', 'russia']
export const categories: readonly Category[] = ['pow', 'civilian', 'child', 'mixed', 'body']

/** The names in the column `mediators`, which joins them by "; ". */
export const mediatorsOf = (exchange: Pick<Exchange, 'mediators'>): string[] => exchange.mediators?.split('; ') ?? []

/** Each mediator that any of some exchanges credits, once. */
export const mediatorsIn = (exchanges: readonly Pick<Exchange, 'mediators'>[]): string[] => {
  // Thousands of exchanges share some dozens of texts, so those are told apart before they are taken apart.
  const joined = new Set(exchanges.map((exchange) => exchange.mediators))
  return [...new Set([...joined].flatMap((mediators) => mediatorsOf({ mediators })))]
}

/** Whether a day lies in a period; without a day, whether the undated do. */
export function isInPeriod(day: string | null, period: Period): boolean {
  if (period.kind === 'all') return true
  if (period.kind === 'undated') return day === null
  return day !== null && (period.from === null || day >= period.from) && (period.to === null || day <= period.to)
}

/** Period and mediator choose exchanges, as in the Power BI model. */
export function leavesExchange(filters: Filters, exchange: Pick<Exchange, 'exchange_date' | 'mediators'>): boolean {
  return isInPeriod(exchange.exchange_date, filters.period) && leavesMediators(filters, exchange)
}

export function leavesMediators(filters: Filters, exchange: Pick<Exchange, 'mediators'>): boolean {
  if (filters.mediator === null) return true
  return filters.mediator === nobody ? exchange.mediators === null : mediatorsOf(exchange).includes(filters.mediator)
}

/** Side and category choose claims, and leave exchanges alone. */
export function leavesClaim(filters: Filters, claim: Pick<Claim, 'returned_to' | 'category'>): boolean {
  return (
    (filters.side === null || claim.returned_to === filters.side) &&
    (filters.categories.length === 0 || filters.categories.includes(claim.category))
  )
}

export const choosesClaims = (filters: Filters): boolean => filters.side !== null || filters.categories.length > 0

/** A whole year as days, or null where the period is no whole year. */
export function yearOf(period: Period): number | null {
  if (period.kind !== 'days' || !period.from || !period.to) return null
  const year = Number(period.from.slice(0, 4))
  return period.from === `${year}-01-01` && period.to === `${year}-12-31` ? year : null
}

export const wholeYear = (year: number): Period => ({ kind: 'days', from: `${year}-01-01`, to: `${year}-12-31` })
