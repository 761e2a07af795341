import { expect, test } from 'vitest'
import { csv } from '../../src/csv.ts'

const line = (value: string | number | boolean | null) => csv(['x'], [[value]]).split('\r\n')[1]

test.each(['=1+1', '+380', '-2', '@SUM(A1)', '\tx', '=HYPERLINK("x")'])('%j is kept from being run as a formula', (text) => {
  expect(line(text)?.replace(/^"/, '')).toMatch(/^'/)
})

test('A carriage return before a formula does not hide it', () => {
  expect(csv(['x'], [['\r=1']])).toBe('\uFEFFx\r\n"\'\r=1"\r\n')
})

test('A header is guarded as well', () => {
  expect(csv(['=x'], [])).toBe("\uFEFF'=x\r\n")
})

test.each([
  [-5, '-5'],
  [0.25, '0.25'],
  [true, 'true'],
  [null, ''],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['Повернення', 'Повернення'],
])('%j is written as %s', (value, text) => {
  expect(line(value)).toBe(text)
})
