import { expect, test } from 'vitest'
import { noFilters } from '../../src/filters.ts'
import { bodies, count, people } from '../../src/measures/counting.ts'
import { byYear } from '../../src/measures/years.ts'
import { someClaim, someExchange } from './some.ts'

test.each([
  ['a plan', { status: 'announced' as const }, {}],
  ['a retracted exchange', { status: 'retracted' as const }, {}],
  ['a claim that was not accepted', {}, { accepted: false }],
  ['a claim that a correction took the place of', {}, { superseded_by: 'c2' }],
  ['a withheld number', {}, { people: null }],
  ['a body', {}, { category: 'body' as const }],
])('%s never enters a sum of people', (_, exchange, claim) => {
  const told = someExchange(exchange)
  expect(people(count([told], [someClaim(told, claim)], noFilters).returned)).toBeNull()
})

test('What is not known is no zero', () => {
  const told = someExchange()
  const { returned } = count([told], [someClaim(told, { people: 0 })], noFilters)
  expect([people(returned, 'ukraine'), people(returned, 'russia'), bodies(returned)]).toEqual([0, null, null])
})

test('An undated exchange counts in totals, and in a row of its own', () => {
  const [dated, undated] = [someExchange(), someExchange({ exchange_date: null, date_precision: 'unknown' })]
  const counted = count([dated, undated], [someClaim(dated), someClaim(undated, { people: 30 })], noFilters)
  expect(people(counted.returned)).toBe(230)
  expect(byYear(counted).map((row) => [row.year, row.exchanges, row.toUkraine])).toEqual([
    [2026, 1, 200],
    [null, 1, 30],
  ])
})

test('Of a side or category, the exchanges with an accepted number of it count', () => {
  const [withCivilians, without] = [someExchange(), someExchange()]
  const claims = [
    someClaim(withCivilians, { category: 'civilian' }),
    someClaim(without),
    someClaim(without, { category: 'civilian', accepted: false }),
  ]
  expect(count([withCivilians, without], claims, { ...noFilters, categories: ['civilian'] }).exchanges).toEqual([withCivilians])
})

test('The mediator is one of several, and not a part of a name', () => {
  const exchanges = [someExchange({ mediators: 'UAE; US' }), someExchange({ mediators: 'Russia' }), someExchange()]
  const left = (mediator: string) => count(exchanges, [], { ...noFilters, mediator }).completed
  expect(left('US')).toEqual([exchanges[0]])
  expect(left('none')).toEqual([exchanges[2]])
})
