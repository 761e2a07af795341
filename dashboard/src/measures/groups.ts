import type { Category } from '../data/tables.ts'
import { categories, mediatorsIn, mediatorsOf } from '../filters.ts'
import { type Counted, type CountedExchange, people, type Returned } from './counting.ts'
import { groupBy } from './group.ts'
import { exchangeDays } from './pace.ts'

export interface CategoryRow {
  category: Category
  toUkraine: number | null
  toRussia: number | null
}

/** Living people by category, in the order of the data dictionary; categories of whom nobody came home are left out. */
export function byCategory(returned: readonly Returned[]): CategoryRow[] {
  return categories
    .filter((category) => category !== 'body')
    .map((category) => {
      const group = returned.filter(({ claim }) => claim.category === category)
      return { category, toUkraine: people(group, 'ukraine'), toRussia: people(group, 'russia') }
    })
    .filter((row) => row.toUkraine !== null || row.toRussia !== null)
}

export interface MediatorRow {
  mediator: string
  exchanges: number
  toUkraine: number | null
  toRussia: number | null
  first: string | undefined
  last: string | undefined
}

/** Each mediator with all exchanges that credit it: one with two mediators counts for both. The most exchanges first. */
export function byMediator(counted: Counted): MediatorRow[] {
  const names = mediatorsIn(counted.exchanges)
  return names
    .map((mediator) => {
      const credits = (exchange: CountedExchange) => mediatorsOf(exchange).includes(mediator)
      const returned = counted.returned.filter(({ exchange }) => credits(exchange))
      const days = exchangeDays(counted.completed.filter(credits))
      return {
        mediator,
        exchanges: counted.exchanges.filter(credits).length,
        toUkraine: people(returned, 'ukraine'),
        toRussia: people(returned, 'russia'),
        first: days[0],
        last: days.at(-1),
      }
    })
    .sort((a, b) => b.exchanges - a.exchanges || a.mediator.localeCompare(b.mediator, 'en'))
}

export interface PlaceRow {
  /** Null: no article tells. */
  location: string | null
  exchanges: number
  people: number | null
}

/** Where exchanges took place: the most first, those without a place last. */
export function byPlace(counted: Counted<CountedExchange & { location: string | null }>): PlaceRow[] {
  const groups = groupBy(counted.exchanges, (exchange) => exchange.location)
  return [...groups.entries()]
    .map(([location, exchanges]) => ({
      location,
      exchanges: exchanges.length,
      people: people(counted.returned.filter(({ exchange }) => exchange.location === location)),
    }))
    .sort(
      (a, b) =>
        Number(a.location === null) - Number(b.location === null) ||
        b.exchanges - a.exchanges ||
        (a.location ?? '').localeCompare(b.location ?? '', 'en'),
    )
}
