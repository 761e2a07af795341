import { expect, test } from 'vitest'
import { en } from '../../src/words/en.ts'
import { languageOf } from '../../src/words/language.ts'
import { plural } from '../../src/words/plural.ts'
import { outcome, speechIn } from '../../src/words/speech.ts'
import { uk } from '../../src/words/uk.ts'
import { someExchange } from './some.ts'

const leaves = (words: object, path = ''): [string, unknown][] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${name}.`) : [[path + name, value] as [string, unknown]],
  )

test('Ukrainian has every word that English has, and none of its own', () => {
  expect(
    leaves(uk)
      .map(([path]) => path)
      .sort(),
  ).toEqual(
    leaves(en)
      .map(([path]) => path)
      .sort(),
  )
})

test('No word is left in the other language', () => {
  const latin = /[A-Za-z]{3,}/
  const names = new Set(['charts.csv', 'charts.csvOf', 'cards.lastFetch', 'columns.changed', 'states.damagedText'])
  for (const [path, word] of leaves(uk)) if (typeof word === 'string' && !names.has(path)) expect(word, path).not.toMatch(latin)
  for (const [path, word] of leaves(en)) if (typeof word === 'string') expect(word, path).not.toMatch(/[Ѐ-ӿ]/)
})

test('Numbers take their form of the noun', () => {
  const forms = { one: 'обмін', few: 'обміни', many: 'обмінів', other: 'обмінів' }
  expect([1, 2, 5, 11, 21, 22, 111].map((n) => plural('uk', n, forms))).toEqual([
    'обмін',
    'обміни',
    'обмінів',
    'обмінів',
    'обмін',
    'обміни',
    'обмінів',
  ])
})

test('The browser is asked which language it prefers, unless one is chosen', () => {
  expect(languageOf(null, ['de-AT', 'uk-UA', 'en'])).toBe('uk')
  expect(languageOf(null, ['en-GB', 'uk'])).toBe('en')
  expect(languageOf(null, ['fr'])).toBe('en')
  expect(languageOf('en', ['uk'])).toBe('en')
})

test('A day is written no more exactly than it is known', () => {
  const english = speechIn('en')
  expect([
    english.day('2026-03-01', 'day'),
    english.day('2026-03-01', 'month'),
    english.day('2026-01-01', 'year'),
    english.day(null, 'unknown'),
  ]).toEqual(['1 Mar 2026', 'March 2026', '2026', 'undated'])
})

test('An exchange is told in one line', () => {
  const english = speechIn('en')
  const nothing = { people_to_ukraine: null, people_to_russia: null }
  expect(outcome(english, someExchange())).toBe('200 to Ukraine, 200 to Russia')
  expect(outcome(english, someExchange({ people_to_russia: null, bodies_to_ukraine: 1212 }))).toBe(
    '200 to Ukraine; bodies: 1,212 to Ukraine',
  )
  expect(outcome(english, someExchange({ ...nothing, counts_withheld: true }))).toBe('a number is withheld')
  expect(outcome(english, someExchange(nothing))).toBe('no number told')
  expect(outcome(speechIn('uk'), someExchange())).toBe('200 до України, 200 до Росії')
})
