import { afterEach, expect, test, vi } from 'vitest'
import { fileBytes, wholeUpTo } from '../../src/data/bytes.ts'

const base = new URL('http://page.example/data/')

/** A server that answers ranges of a file whose every byte is its place, modulo 251; what it was asked for. */
function served(bytes: number): string[] {
  const content = Uint8Array.from({ length: bytes }, (_, place) => place % 251)
  const asked: string[] = []
  vi.stubGlobal('fetch', async (_: URL, { headers }: { headers: Record<string, string> }) => {
    const [, start, end] = /bytes=(\d+)-(\d+)/.exec(headers.Range ?? '') as unknown as [string, string, string]
    asked.push(`${start}-${end}`)
    return new Response(content.slice(Number(start), Number(end) + 1), { status: 206 })
  })
  return asked
}

const file = (bytes: number) => fileBytes(base, { table: 't', year: 2026, path: 'files/t.parquet', rows: 1, bytes, sha256: '' })
const first = async (bytes: ArrayBuffer | Promise<ArrayBuffer>) => new Uint8Array(await bytes)[0]

afterEach(() => vi.unstubAllGlobals())

test('Of a file that is not much above the limit, columns near the end come with the footer', async () => {
  const length = wholeUpTo + 1000
  const asked = served(length)
  const read = file(length)
  expect(await first(read.slice(length - 8))).toBe((length - 8) % 251)
  expect(await first(read.slice(length - 30_000, length - 20_000))).toBe((length - 30_000) % 251)
  expect(asked).toEqual([`${length - 32 * 1024}-${length - 1}`])
})

test('A column that does not lie in the end is a range of its own', async () => {
  const asked = served(1_000_000)
  const read = file(1_000_000)
  await read.slice(1_000_000 - 8)
  expect(await first(read.slice(1000, 2000))).toBe(1000 % 251)
  expect(asked).toEqual([`${1_000_000 - 8192}-999999`, '1000-1999'])
})

test('The end of a very large file grows with it, as its footer does', async () => {
  const length = 4 * 1024 * 1024
  const asked = served(length)
  await file(length).slice(length - 8)
  expect(asked).toEqual([`${length - 32 * 1024}-${length - 1}`])
})
