import type { CountedClaim, CountedExchange } from '../../src/measures/counting.ts'

let number = 0

/** An exchange of which a test says what matters. */
export function someExchange(of: Partial<CountedExchange> = {}): CountedExchange {
  number++
  return {
    exchange_id: `e${number}`,
    exchange_date: '2026-03-05',
    date_precision: 'day',
    status: 'completed',
    people_to_ukraine: 200,
    people_to_russia: 200,
    bodies_to_ukraine: null,
    bodies_to_russia: null,
    counts_withheld: false,
    disputed: false,
    mediators: null,
    ...of,
  }
}

/** An accepted claim of it. */
export const someClaim = (exchange: CountedExchange, of: Partial<CountedClaim> = {}): CountedClaim => ({
  exchange_id: exchange.exchange_id,
  returned_to: 'ukraine',
  category: 'pow',
  people: 200,
  accepted: true,
  superseded_by: null,
  ...of,
})
