import { expect, test } from 'vitest'
import type { Agreement } from '../../src/data/tables.ts'
import { noFilters, wholeYear } from '../../src/filters.ts'
import { byAgreement, plans } from '../../src/measures/agreements.ts'
import { count } from '../../src/measures/counting.ts'
import { averagePause, daysSince, exchangeDays } from '../../src/measures/pace.ts'
import { hoursSince } from '../../src/measures/sources.ts'
import { cumulative, timeline } from '../../src/measures/timeline.ts'
import { gap, voices } from '../../src/measures/voices.ts'
import { someClaim, someExchange } from './some.ts'

const stated = (
  claimed_by: string | null,
  category: 'pow' | 'civilian' | 'mixed' | 'body',
  people: number | null,
  superseded_by: string | null = null,
) => ({
  claimed_by,
  category,
  people,
  superseded_by,
  returned_to: 'ukraine' as const,
})

test('A pause lies between days on which people came home and which are known to the day', () => {
  const bodies = { people_to_ukraine: null, people_to_russia: null, bodies_to_ukraine: 1000 }
  const days = exchangeDays([
    someExchange({ exchange_date: '2026-01-01' }),
    someExchange({ exchange_date: '2026-01-11' }),
    someExchange({ exchange_date: '2026-01-11' }),
    someExchange({ exchange_date: '2026-01-15', ...bodies }),
    someExchange({ exchange_date: '2026-02-01', date_precision: 'month' }),
    someExchange({ exchange_date: '2026-01-31' }),
  ])
  expect(days).toEqual(['2026-01-01', '2026-01-11', '2026-01-31'])
  expect(averagePause(days)).toBe(15)
  expect(averagePause(days.slice(0, 1))).toBeNull()
  expect(daysSince(days.at(-1), Date.parse('2026-02-02T23:59:00Z'))).toBe(2)
})

test('Hours are counted by the full hours that have struck, as DATEDIFF does', () => {
  expect(hoursSince(Date.parse('2026-03-07T08:59:00Z'), Date.parse('2026-03-07T09:01:00Z'))).toBe(1)
  expect(hoursSince(null, 0)).toBeNull()
})

test('Months without an exchange have their place, and beyond five years there are quarters', () => {
  const of = (...days: string[]) => {
    const exchanges = days.map((exchange_date) => someExchange({ exchange_date }))
    return timeline(
      count(
        exchanges,
        exchanges.map((exchange) => someClaim(exchange)),
        noFilters,
      ).returned,
    )
  }
  expect(of('2025-11-30', '2026-02-01').stretches.map((stretch) => [stretch.key, stretch.toUkraine])).toEqual([
    ['2025-11', 200],
    ['2025-12', null],
    ['2026-01', null],
    ['2026-02', 200],
  ])
  expect(of('2020-01-01', '2024-12-31').step).toBe('month')
  const long = of('2020-01-01', '2025-01-31')
  expect([long.step, long.stretches.length, long.stretches[0]?.key, long.stretches.at(-1)?.key]).toEqual([
    'quarter',
    21,
    '2020-Q1',
    '2025-Q1',
  ])
  expect(of().stretches).toEqual([])
})

test('The cumulative line starts before the period, and the undated have no place on it', () => {
  const exchanges = ['2025-06-01', '2026-01-01', null].map((exchange_date) => someExchange({ exchange_date }))
  const { returned } = count(
    exchanges,
    exchanges.map((exchange) => someClaim(exchange)),
    noFilters,
  )
  expect(cumulative(returned, wholeYear(2026))).toEqual([{ day: '2026-01-01', toUkraine: 400, toRussia: 0 }])
})

test('A voice counts with its undivided number or the sum of its categories, whichever is higher', () => {
  expect(voices([stated('A', 'pow', 90), stated('A', 'civilian', 5), stated('A', 'mixed', 94), stated('A', 'body', 1000)])).toEqual([
    { claimedBy: 'A', toUkraine: 95, toRussia: null },
  ])
})

test('Outlets in their own words are one voice with their highest number, and come last', () => {
  expect(
    voices([stated(null, 'pow', 150), stated(null, 'pow', 189), stated('A', 'pow', 95)]).map((voice) => [voice.claimedBy, voice.toUkraine]),
  ).toEqual([
    ['A', 95],
    [null, 189],
  ])
})

test('The gap is between voices, of numbers that still stand', () => {
  expect(gap([stated('A', 'pow', 189), stated('B', 'pow', 150), stated('C', 'pow', 100, 'c9'), stated('D', 'pow', null)])).toBe(39)
  expect(gap([stated('D', 'pow', null)])).toBeNull()
})

test('An agreement is chosen by one of its stages, and counted whole', () => {
  const agreement: Agreement = {
    agreement_id: 'a',
    agreed_year: 2025,
    agreed_on: null,
    category: 'pow',
    planned_per_side: 300,
    stages: 2,
    status: 'open',
  }
  const other = { ...agreement, agreement_id: 'b', planned_per_side: null }
  const exchanges = ['2025-12-31', '2026-01-01'].map((exchange_date) => ({ ...someExchange({ exchange_date }), agreement_id: 'a' }))
  const claims = exchanges.map((exchange) => someClaim(exchange))
  const rows = byAgreement([agreement, other], exchanges, claims, { ...noFilters, period: wholeYear(2026) })
  expect(rows.map((row) => [row.agreement.agreement_id, row.since, row.exchanges, row.planned, row.returned])).toEqual([
    ['a', '2025-12-31', 2, 600, 400],
  ])
  expect(plans(byAgreement([agreement, other], exchanges, claims, noFilters))).toEqual({
    planned: 600,
    returned: 400,
    carriedOut: 400 / 600,
  })
})
