import type { Claim, Exchange, Side } from '../data/tables.ts'
import { choosesClaims, type Filters, leavesClaim, leavesExchange } from '../filters.ts'

/** The columns of exchanges that people and time are counted by. */
export const exchangeColumns = [
  'exchange_id',
  'exchange_date',
  'date_precision',
  'status',
  'people_to_ukraine',
  'people_to_russia',
  'bodies_to_ukraine',
  'bodies_to_russia',
  'counts_withheld',
  'disputed',
  'mediators',
] as const

export const claimColumns = ['exchange_id', 'returned_to', 'category', 'people', 'accepted', 'superseded_by'] as const

export type CountedExchange = Pick<Exchange, (typeof exchangeColumns)[number]>
export type CountedClaim = Pick<Claim, (typeof claimColumns)[number]>

/** A number of people with the exchange that brought them home. */
export interface Returned<E extends CountedExchange = CountedExchange> {
  exchange: E
  claim: CountedClaim
}

/** What the filters leave, joined once and asked by every measure. */
export interface Counted<E extends CountedExchange = CountedExchange> {
  /** Completed, in the chosen period, with the chosen mediator. Side and category leave them alone. */
  completed: E[]
  /** Accepted claims of those, not superseded, of the chosen side and category: the only numbers that enter a sum. */
  returned: Returned<E>[]
  /** Completed exchanges that count as one: where a side or category is chosen, those with an accepted number of it. */
  exchanges: E[]
}

/** The rules of docs/power-bi.md: status completed, accepted, not superseded. */
export function count<E extends CountedExchange>(exchanges: readonly E[], claims: readonly CountedClaim[], filters: Filters): Counted<E> {
  const completed = exchanges.filter((exchange) => exchange.status === 'completed' && leavesExchange(filters, exchange))
  const byId = new Map(completed.map((exchange) => [exchange.exchange_id, exchange]))
  const accepted = claims.filter((claim) => claim.accepted && byId.has(claim.exchange_id) && leavesClaim(filters, claim))
  const withAccepted = new Set(accepted.map((claim) => claim.exchange_id))
  return {
    completed,
    returned: accepted
      .filter((claim) => claim.superseded_by === null)
      .map((claim) => ({ claim, exchange: byId.get(claim.exchange_id) as E })),
    exchanges: choosesClaims(filters) ? completed.filter((exchange) => withAccepted.has(exchange.exchange_id)) : completed,
  }
}

/** Living people, to one side or both; null where no number is known. */
export const people = (returned: readonly Returned[], side?: Side): number | null => sum(returned, false, side)

/** Bodies, to one side or both; null where no number is known. */
export const bodies = (returned: readonly Returned[], side?: Side): number | null => sum(returned, true, side)

/** Bodies came back, and no living person. */
export const isOnlyBodies = (exchange: CountedExchange): boolean =>
  exchange.people_to_ukraine === null &&
  exchange.people_to_russia === null &&
  (exchange.bodies_to_ukraine !== null || exchange.bodies_to_russia !== null)

/** The part of a whole; null where there is no whole. */
export const share = (part: number | null, whole: number | null): number | null => (part === null || !whole ? null : part / whole)

// A loop: of ten years, a first view adds up some thousand days and months.
function sum(returned: readonly Returned[], ofBodies: boolean, side: Side | undefined): number | null {
  let total: number | null = null
  for (const { claim } of returned) {
    if ((claim.category === 'body') !== ofBodies || (side && claim.returned_to !== side) || claim.people === null) continue
    total = (total ?? 0) + claim.people
  }
  return total
}
