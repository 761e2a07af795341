import { categories, type Filters, noFilters, type Period, sides, wholeYear, yearOf } from './filters.ts'
import { type Language, languages } from './words/language.ts'

export const views = ['overview', 'exchange', 'mediators', 'quality'] as const
export type View = (typeof views)[number]

/** All that a link to the page says: which view, of which exchange, with which filters, in which language. */
export interface Place {
  view: View
  exchange: string | null
  filters: Filters
  /** Null: the browser's. */
  language: Language | null
}

/** What the part of an address after `?` says. What it cannot mean is passed over, so an old or mistyped link still opens. */
export function readPlace(query: string): Place {
  const said = new URLSearchParams(query)
  return {
    view: oneOf(views, said.get('view')) ?? 'overview',
    exchange: said.get('exchange'),
    filters: {
      side: oneOf(sides, said.get('side')),
      categories: categories.filter((category) => said.getAll('category').includes(category)),
      mediator: said.get('mediator') || null,
      period: readPeriod(said),
    },
    language: oneOf(languages, said.get('lang')),
  }
}

/** The other way round: the same place always gives the same text, and a choice that is not made says nothing. */
export function writePlace(place: Place): string {
  const said = new URLSearchParams()
  if (place.view !== 'overview') said.set('view', place.view)
  if (place.view === 'exchange' && place.exchange) said.set('exchange', place.exchange)
  if (place.filters.side) said.set('side', place.filters.side)
  for (const category of place.filters.categories) said.append('category', category)
  if (place.filters.mediator) said.set('mediator', place.filters.mediator)
  writePeriod(said, place.filters.period)
  if (place.language) said.set('lang', place.language)
  const text = said.toString()
  return text === '' ? '?' : `?${text}`
}

export const start: Place = { view: 'overview', exchange: null, filters: noFilters, language: null }

function readPeriod(said: URLSearchParams): Period {
  const named = said.get('period')
  if (named === 'undated') return { kind: 'undated' }
  if (named && /^[12]\d{3}$/.test(named)) return wholeYear(Number(named))
  const [from, to] = [day(said.get('from')), day(said.get('to'))]
  return from === null && to === null ? { kind: 'all' } : { kind: 'days', from, to }
}

function writePeriod(said: URLSearchParams, period: Period): void {
  if (period.kind === 'undated') said.set('period', 'undated')
  if (period.kind !== 'days') return
  const year = yearOf(period)
  if (year !== null) said.set('period', String(year))
  else {
    if (period.from) said.set('from', period.from)
    if (period.to) said.set('to', period.to)
  }
}

function day(text: string | null): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((word) => word === text) ?? null
}
