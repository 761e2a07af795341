import type { Page } from '@playwright/test'
import type { Snapshot } from '../../src/data/snapshot.ts'
import { card, expect, nothing, open, panel, samples, test, years } from '../support/page.ts'

const latest = '**/data/snapshots/latest.json'
const notice = (page: Page) => page.locator('.notice')

test.describe('Without data', () => {
  test.use({ complaints: ['404'] })

  test('an account that nothing was published in is said to be empty', async ({ page }) => {
    await page.goto(nothing())
    await expect(notice(page)).toContainText('Nothing has been published yet')
    await expect(page.locator('.filters')).toHaveCount(0)
  })

  test('it appears after the first publish, by trying again', async ({ page }) => {
    await page.route(latest, (route) => route.fulfill({ status: 404 }))
    await page.goto(samples())
    await expect(notice(page)).toBeVisible()
    await page.unroute(latest)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(card(page, 'exchanges')).toHaveText('17')
  })

  test('a file that is gone means a snapshot that has had its time', async ({ page }) => {
    await page.route('**/data/files/claims/**', (route) => route.fulfill({ status: 404 }))
    await page.goto(samples())
    await expect(notice(page)).toContainText('This snapshot has had its time')
  })
})

test('A dataset without an exchange says so in every view', async ({ page }) => {
  await page.route(latest, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ json: { ...((await answer.json()) as Snapshot), files: [] } })
  })
  for (const view of ['overview', 'exchange', 'mediators', 'quality']) {
    await page.goto(`${samples()}?view=${view}`)
    await expect(notice(page)).toContainText('The dataset has no exchange')
  }
})

test('While data are on the way, the page says that it reads', async ({ page }) => {
  let go = () => {}
  const waits = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('**/data/files/**', async (route) => {
    await waits
    await route.continue()
  })
  await page.goto(samples())
  await expect(page.getByRole('status')).toHaveText('Reading the dataset…')
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true')
  go()
  await expect(card(page, 'exchanges')).toHaveText('17')
})

test.describe('A broken file is named, and no number is shown:', () => {
  test('a flipped byte', async ({ page }) => {
    await page.route('**/data/files/claims/exchange_year=2024/**', async (route) => {
      const bytes = await (await route.fetch()).body()
      bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 0xff
      await route.fulfill({ body: bytes })
    })
    await page.goto(samples())
    await expect(notice(page)).toContainText('A file of the dataset cannot be read')
    await expect(notice(page)).toContainText(/files\/claims\/exchange_year=2024\/[0-9a-f]{64}\.parquet/)
    await expect(page.locator('.figure')).toHaveCount(0)
  })

  test('a range that is no Parquet', async ({ page }) => {
    await page.route('**/data/files/evidence/**', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: Buffer.alloc((await answer.body()).length) })
    })
    await page.goto(`${years()}?view=exchange`)
    await expect(notice(page)).toContainText('files/evidence/')
  })

  test('a manifest that is none', async ({ page }) => {
    await page.route(latest, (route) => route.fulfill({ body: '<html>' }))
    await page.goto(samples())
    await expect(notice(page)).toContainText('A file of the dataset cannot be read')
  })
})

test('A dataset of a newer kind is not guessed at', async ({ page }) => {
  await page.route(latest, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ json: { ...((await answer.json()) as Snapshot), schemaVersion: '2' } })
  })
  await page.goto(samples())
  await expect(notice(page)).toContainText('The dataset is of a newer kind than this page')
})

test.describe('Without a network', () => {
  test.use({ complaints: ['net::ERR'] })
  test('the page says so and tries again', async ({ page }) => {
    await page.route('**/data/**', (route) => route.abort())
    await page.goto(samples())
    await expect(notice(page)).toContainText('The data cannot be reached')
    await page.unroute('**/data/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(card(page, 'exchanges')).toHaveText('17')
  })
})

test.describe('Of ten years, a view reads what it shows and no more:', () => {
  // Tables, and the most requests and kilobytes: a tenth above what was counted when this was written.
  const views: [view: string, tables: string[], requests: number, kilobytes: number][] = [
    ['overview', ['claims', 'exchanges'], 23, 872],
    ['mediators', ['agreements', 'claims', 'exchanges'], 34, 910],
    ['exchange', ['articles', 'claims', 'evidence', 'exchanges'], 20, 1524],
    ['quality', ['articles', 'claims', 'exchanges'], 56, 2010],
  ]
  for (const [view, tables, requests, kilobytes] of views) {
    test(view, async ({ page }) => {
      const read: { table: string | undefined; bytes: number }[] = []
      page.on('response', (response) => {
        if (!response.url().includes('/data/')) return
        read.push({ table: /files\/(\w+)/.exec(response.url())?.[1], bytes: Number(response.headers()['content-length']) })
      })
      await open(page, years(), `?view=${view}`)
      expect([...new Set(read.flatMap(({ table }) => table ?? []))].sort()).toEqual(tables)
      expect(read.length).toBeLessThanOrEqual(requests)
      expect(read.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toBeLessThanOrEqual(kilobytes)
    })
  }

  test('the manifest is asked for once, by the page itself before its script has come', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const manifest = page.waitForRequest(latest)
    await page.route('**/assets/*.js', async (route) => {
      await manifest
      await route.continue()
    })
    await open(page, years())
    expect(asked.filter((path) => path.endsWith('/latest.json'))).toHaveLength(1)
  })

  test('of evidence, one exchange costs one row group of its year', async ({ page }) => {
    const read: number[] = []
    page.on('response', (response) => {
      if (response.url().includes('/evidence/')) read.push(Number(response.headers()['content-length']))
    })
    const manifest = (await (await page.request.get(`${years()}data/snapshots/latest.json`)).json()) as Snapshot
    const largest = Math.max(...manifest.files.filter(({ table }) => table === 'evidence').map(({ bytes }) => bytes))
    await open(page, years(), '?view=exchange')
    expect(read.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(largest / 20)
  })

  test('what a view has read, the next one does not read again', async ({ page }) => {
    await open(page, years())
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('link', { name: 'Mediators and places' }).click()
    await expect(card(page, 'planned')).toBeVisible()
    expect(asked.filter((url) => url.includes('/claims/'))).toEqual([])
  })

  test('a server that knows no ranges is read all the same', async ({ page }) => {
    await page.route('**/data/files/**', async (route) => {
      const headers = { ...route.request().headers() }
      delete headers.range
      await route.continue({ headers })
    })
    await open(page, years(), '?view=quality')
    await expect(card(page, 'one-outlet')).toBeVisible()
  })
})

test('The page may ask its own host alone, by header and in itself', async ({ page }) => {
  const answer = await page.goto(samples())
  const header = answer?.headers()['content-security-policy'] ?? ''
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(header).toBe(`${meta}; frame-ancestors 'none'`)
  expect(header).not.toMatch(/unsafe|https?:|\*/)
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
})

test('Files are served for good, the manifest is asked for anew, and nothing else of the account is there', async ({ request }) => {
  const manifest = await request.get(`${samples()}data/snapshots/latest.json`)
  const file = ((await manifest.json()) as Snapshot).files[0]
  expect(manifest.headers()['cache-control']).toBe('no-cache')
  const part = await request.get(`${samples()}data/${file?.path}`, { headers: { Range: 'bytes=0-3' } })
  expect([part.status(), (await part.body()).toString(), part.headers()['cache-control']]).toEqual([
    206,
    'PAR1',
    'public, max-age=31536000, immutable',
  ])
  for (const path of [
    'data/snapshots/1.json',
    'data/files/../snapshots/1.json',
    'data/files/exchanges',
    `data/${file?.path.replace('.parquet', '.json')}`,
    'data/records/published.json',
  ]) {
    expect((await request.get(samples() + path)).status(), path).toBe(404)
  }
})

test('What is shown is downloaded as CSV', async ({ page }) => {
  await open(page, samples(), '?period=2026')
  const waits = page.waitForEvent('download')
  await panel(page, 'years').getByRole('button', { name: 'CSV' }).click()
  const file = await waits
  expect(file.suggestedFilename()).toBe('prisoner-exchanges-years.csv')
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString('utf8')).toBe('\uFEFFYear,Exchanges,To Ukraine,To Russia\r\n2026,3,659,657\r\n')
})
