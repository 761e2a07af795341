import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { open, samples, test } from '../support/page.ts'

const images = fileURLToPath(new URL('../../../docs/images/', import.meta.url))

async function picture(page: Page, name: string, query: string, height: number): Promise<void> {
  await page.setViewportSize({ width: 1280, height })
  await open(page, samples(), query)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${images}${name}.png` })
}

test('overview', ({ page }) => picture(page, 'dashboard-overview', '?lang=en', 980))
test('one exchange', async ({ page }) => {
  await open(page, samples(), '?view=exchange&lang=en')
  await page.getByRole('link', { name: /30 Dec 2024/ }).click()
  await picture(page, 'dashboard-exchange', new URL(page.url()).search, 960)
})
test('mediators', ({ page }) => picture(page, 'dashboard-mediators', '?view=mediators&lang=en', 980))
test('data quality', ({ page }) => picture(page, 'dashboard-quality', '?view=quality&lang=en', 980))

test.describe('dark, on a phone, in Ukrainian', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 })
  test('overview', async ({ page }) => {
    await open(page, samples(), '?lang=uk')
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${images}dashboard-phone.png` })
  })
})
