import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { card, expect, open, panel, samples, test } from '../support/page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string
  nodes: { target: string[] }[]
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(
    async () => (await (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run()).violations,
  )
  return found
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

for (const view of ['overview', 'exchange', 'mediators', 'quality']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${view}, ${colorScheme}`, () => {
      test.use({ colorScheme })
      test('has no fault that axe finds, wide and on a phone', async ({ page }) => {
        await open(page, samples(), `?view=${view}&lang=en`)
        const folded = page.getByRole('button', { name: 'Show as a table' })
        for (let left = await folded.count(); left > 0; left--) await folded.first().click()
        expect(await violations(page)).toEqual([])
        await page.setViewportSize({ width: 375, height: 800 })
        await page.locator('.filters summary').click()
        expect(await violations(page)).toEqual([])
      })
    })
  }

  test(`${view} fits a phone: nothing but tables scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const language of ['en', 'uk']) {
      await open(page, samples(), `?view=${view}&lang=${language}`)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(sideways, language).toBeLessThanOrEqual(0)
    }
  })
}

test('A phone has the filters folded away, and says how many are active', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 })
  await open(page, samples(), '?side=ukraine&period=2025')
  await expect(page.getByLabel('Period')).toBeHidden()
  await page.getByText('2 filters are active').click()
  await page.getByLabel('Period').selectOption('2026')
  await expect(card(page, 'exchanges')).toHaveText('3')
})

test('Dark and light follow the system until one is chosen, and the choice is kept', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, samples())
  const light = await ground()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await ground()
  expect(dark).not.toBe(light)

  await page.getByLabel('Colours').selectOption('light')
  expect(await ground()).toBe(light)
  await page.reload()
  await expect(card(page, 'exchanges')).toBeVisible()
  expect(await ground()).toBe(light)
})

test('All of it is reached by keyboard', async ({ page }) => {
  await open(page, samples())
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the figures' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()

  // The timeline is gone through like a slider, and its legend names the values.
  const timeline = panel(page, 'timeline').getByRole('slider')
  await timeline.focus()
  await page.keyboard.press('End')
  await expect(timeline).toHaveAttribute('aria-valuetext', 'March 2026: To Ukraine 502, To Russia 500')
  await expect(panel(page, 'timeline').locator('.legend')).toContainText('502')
  await page.keyboard.press('ArrowLeft')
  await expect(timeline).toHaveAttribute('aria-valuetext', 'February 2026: To Ukraine 157, To Russia 157')
  await page.keyboard.press('Escape')
  await expect(panel(page, 'timeline').locator('.legend')).not.toContainText('157')

  await page.getByRole('radio', { name: 'Both sides' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Ukraine' })).toBeFocused()
  expect(new URL(page.url()).search).toBe('?side=ukraine')
  await page.getByRole('checkbox', { name: 'Civilians' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Civilians' })).toBeFocused()

  await page.getByRole('link', { name: '6 Mar 2026' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '6 Mar 2026' })).toBeVisible()
})

test('Ukrainian is spoken where the browser asks for it, and wherever it is chosen', async ({ page, browser }) => {
  const context = await browser.newContext({ locale: 'uk-UA' })
  const ukrainian = await context.newPage()
  await open(ukrainian, samples())
  await expect(ukrainian.getByRole('heading', { level: 1 })).toHaveText('Обміни полоненими')
  await expect(ukrainian.locator('html')).toHaveAttribute('lang', 'uk')
  await context.close()

  await open(page, samples(), '?view=mediators')
  await page.getByLabel('Language').selectOption('uk')
  await expect(page.getByRole('rowheader', { name: 'ОАЕ' }).first()).toBeVisible()
  expect(new URL(page.url()).search).toBe('?view=mediators&lang=uk')
})
