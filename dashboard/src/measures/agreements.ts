import type { Agreement } from '../data/tables.ts'
import { type Filters, leavesExchange, noFilters } from '../filters.ts'
import { byText } from '../order.ts'
import { type CountedClaim, type CountedExchange, count, people, share } from './counting.ts'
import { groupBy } from './group.ts'

export interface AgreementRow {
  agreement: Agreement
  /** The day of its first exchange, where no article tells the day of the agreement itself. */
  since: string | null
  exchanges: number
  /** Both sides together; null where no plan is told. */
  planned: number | null
  /** Living people whom its completed exchanges brought home, both sides together. */
  returned: number | null
}

/**
 * Agreements about living people, each counted whole: period and mediator choose those with an exchange among what they leave, and do not
 * cut off the other stages.
 */
export function byAgreement(
  agreements: readonly Agreement[],
  exchanges: readonly (CountedExchange & { agreement_id: string | null })[],
  claims: readonly CountedClaim[],
  filters: Filters,
): AgreementRow[] {
  const chooses = filters.period.kind !== 'all' || filters.mediator !== null
  const left = new Set(exchanges.filter((exchange) => leavesExchange(filters, exchange)).map((exchange) => exchange.agreement_id))
  const whole = count(exchanges, claims, noFilters)
  const all = groupBy(exchanges, (exchange) => exchange.agreement_id)
  const completed = groupBy(whole.completed, (exchange) => exchange.agreement_id)
  const returned = groupBy(whole.returned, ({ exchange }) => exchange.agreement_id)
  return agreements
    .filter((agreement) => agreement.category !== 'body' && (!chooses || left.has(agreement.agreement_id)))
    .map((agreement) => {
      const id = agreement.agreement_id
      const days = (all.get(id) ?? []).flatMap((exchange) => exchange.exchange_date ?? []).sort()
      return {
        agreement,
        since: agreement.agreed_on ?? days[0] ?? null,
        exchanges: completed.get(id)?.length ?? 0,
        planned: agreement.planned_per_side === null ? null : 2 * agreement.planned_per_side,
        returned: people(returned.get(id) ?? []),
      }
    })
    .sort((a, b) => byText(b.since ?? '', a.since ?? '') || byText(a.agreement.agreement_id, b.agreement.agreement_id))
}

/** People planned, and people returned under a known plan. */
export function plans(rows: readonly AgreementRow[]): { planned: number | null; returned: number | null; carriedOut: number | null } {
  const known = rows.filter((row) => row.planned !== null)
  const add = (numbers: (number | null)[]) =>
    numbers.some((number) => number !== null) ? numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0) : null
  const planned = add(known.map((row) => row.planned))
  const returned = add(known.map((row) => row.returned))
  return { planned, returned, carriedOut: share(returned, planned) }
}
