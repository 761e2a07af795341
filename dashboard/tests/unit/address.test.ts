import { expect, test } from 'vitest'
import { readPlace, start, writePlace } from '../../src/address.ts'

test.each([
  '?',
  '?view=quality',
  '?view=exchange&exchange=3f0c9a5d1b7e48629d0a4c6be1f27a80',
  '?side=russia&category=pow&category=body&mediator=Saudi+Arabia&period=2025&lang=uk',
  '?period=undated',
  '?from=2024-02-29&to=2025-05-24',
  '?to=2025-05-24',
])('%s says the same when it is read and written again', (address) => {
  expect(writePlace(readPlace(address))).toBe(address)
})

test.each([
  ['a view that there is none of', '?view=weather'],
  ['a side that nobody returns to', '?side=moon'],
  ['a category that there is none of', '?category=soldier'],
  ['a day that no month has', '?from=2025-02-30'],
  ['a year that is no number', '?period=soon'],
  ['a language that the page does not speak', '?lang=fr'],
  ['an empty mediator', '?mediator='],
])('%s is passed over', (_, address) => {
  expect(readPlace(address)).toEqual(start)
})

test('Whole years are written as a year', () => {
  expect(writePlace(readPlace('?from=2025-01-01&to=2025-12-31'))).toBe('?period=2025')
})
