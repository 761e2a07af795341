import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { now } from './local.ts'

/** Where the samples, ten years of data, and nothing are shown. */
export const samples = (): string => process.env.SAMPLES as string
export const years = (): string => process.env.YEARS as string
export const nothing = (): string => process.env.NOTHING as string

/** A page at the time of the samples that may not complain: an error on its console, or a request to another host, fails the test. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [[], { option: true }],
  page: async ({ page, complaints }, use) => {
    const found: string[] = []
    page.on('pageerror', (error) => found.push(error.message))
    page.on('console', (message) => message.type() === 'error' && found.push(message.text()))
    page.on(
      'request',
      (request) =>
        new URL(request.url()).hostname !== '127.0.0.1' && !request.url().startsWith('blob:') && found.push(`asked ${request.url()}`),
    )
    await page.clock.setFixedTime(new Date(now))
    await use(page)
    expect(found.filter((text) => !complaints.some((known) => text.includes(known)))).toEqual([])
  },
})

export { expect }

/** Opens a place of the page and waits for its figures. */
export async function open(page: Page, address: string, query = ''): Promise<void> {
  await page.goto(address + query)
  await expect(page.locator('main .figure').first()).toBeVisible()
}

export const card = (page: Page, id: string): Locator => page.locator(`[data-card="${id}"] .figure`)
export const panel = (page: Page, id: string): Locator => page.locator(`[data-panel="${id}"]`)

/** A number as the English page writes it. */
export const written = (value: number | null, digits = 0): string =>
  value === null ? '–' : value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** The bars of a panel: by row, the value of each series; null where nothing is told. */
export async function bars(page: Page, id: string): Promise<Record<string, Record<string, number | null>>> {
  const more = panel(page, id).locator('.more button')
  while ((await more.count()) > 0) await more.click()
  return panel(page, id)
    .locator('table.bars tbody tr')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [
          (row as HTMLElement).dataset.key,
          Object.fromEntries(
            [...row.querySelectorAll('td')].map((cell) => [
              cell.dataset.series,
              cell.dataset.value === '' ? null : Number(cell.dataset.value),
            ]),
          ),
        ]),
      ),
    )
}

/** The rows of the table of a panel, as they are written. */
export const table = async (page: Page, id: string): Promise<string[][]> =>
  panel(page, id)
    .locator('table.data tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())))
