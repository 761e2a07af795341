import { expect, test } from 'vitest'
import type { Period } from '../../src/filters.ts'
import { type ReadArticles, sources } from '../../src/measures/sources.ts'

const files: ReadArticles[] = [
  {
    outlet: ['Wire', 'Herald', 'Wire'],
    relevant: [true, false, true],
    published_date: ['2024-12-31', undefined, '2024-01-01'],
    fetched_at: [30, 90, 20],
  },
  { outlet: ['Wire', 'Gazette'], relevant: [false, true], published_date: ['2025-01-01', '2025-06-01'], fetched_at: [40, 10] },
]
const all: Period = { kind: 'all' }

test('Articles are counted by outlet over all files, the most first, then by name', () =>
  expect(sources(files, all).outlets).toEqual([
    { outlet: 'Wire', articles: 3, relevant: 2, lastFetch: 40 },
    { outlet: 'Gazette', articles: 1, relevant: 1, lastFetch: 10 },
    { outlet: 'Herald', articles: 1, relevant: 0, lastFetch: 90 },
  ]))

test('Years of publication stand in order, and the undated last', () =>
  expect(sources(files, all).years).toEqual([
    { year: 2024, articles: 2 },
    { year: 2025, articles: 2 },
    { year: null, articles: 1 },
  ]))

test('A period chooses articles by their day, and leaves the last fetch alone', () => {
  const inNewYear = sources(files, { kind: 'days', from: '2025-01-01', to: '2025-01-31' })
  expect(inNewYear.outlets).toEqual([{ outlet: 'Wire', articles: 1, relevant: 0, lastFetch: 40 }])
  expect(inNewYear.years).toEqual([{ year: 2025, articles: 1 }])
  expect(inNewYear.lastFetch).toBe(90)
  expect(sources(files, { kind: 'undated' }).outlets.map((row) => row.outlet)).toEqual(['Herald'])
})

test('Without articles there is no last fetch', () => expect(sources([], all)).toEqual({ outlets: [], years: [], lastFetch: null }))
