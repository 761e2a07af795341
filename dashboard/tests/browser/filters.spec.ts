import { duckdb, only } from '../support/duckdb.ts'
import { bars, card, expect, open, panel, samples, table, test, written } from '../support/page.ts'

test.describe('A filter chooses what DuckDB chooses:', () => {
  const choices: [name: string, query: string, where: string][] = [
    ['a side', '?side=ukraine', `returned_to = 'ukraine'`],
    ['a category', '?category=civilian', `category = 'civilian'`],
    ['two categories', '?category=pow&category=body', `category IN ('pow', 'body')`],
    ['a mediator', '?mediator=UAE', `exchange_id IN (SELECT exchange_id FROM exchange_mediators WHERE mediator = 'UAE')`],
    ['nobody credited', '?mediator=none', `mediators IS NULL`],
    ['a year', '?period=2025', `year(exchange_date) = 2025`],
    ['own days', '?from=2024-01-03&to=2025-05-24', `exchange_date BETWEEN '2024-01-03' AND '2025-05-24'`],
    ['undated', '?period=undated', `exchange_date IS NULL`],
    [
      'all at once',
      '?side=russia&category=pow&mediator=UAE&period=2026',
      `returned_to = 'russia' AND category = 'pow' AND mediators LIKE '%UAE%' AND year(exchange_date) = 2026`,
    ],
  ]
  for (const [name, query, where] of choices) {
    test(name, async ({ page }) => {
      const ask = await duckdb(samples())
      await open(page, samples(), query)
      const people = async (side: string) =>
        only(await ask(`SELECT sum(people) FROM counted WHERE ${where} AND category <> 'body' AND returned_to = '${side}'`))
      await expect(card(page, 'home-to-ukraine')).toHaveText(written(await people('ukraine')))
      await expect(card(page, 'home-to-russia')).toHaveText(written(await people('russia')))
      await expect(card(page, 'bodies')).toHaveText(
        written(only(await ask(`SELECT sum(people) FROM counted WHERE ${where} AND category = 'body'`))),
      )

      const byClaims = /returned_to|category/.test(where)
      const exchanges = byClaims
        ? `SELECT count(DISTINCT exchange_id) FROM claims JOIN exchanges USING (exchange_id) WHERE exchanges.status = 'completed' AND accepted AND ${where}`
        : `SELECT count(*) FROM exchanges WHERE status = 'completed' AND ${where}`
      await expect(card(page, 'exchanges')).toHaveText(written(only(await ask(exchanges))))
    })
  }
})

test('The controls write the address, and the address sets the controls', async ({ page }) => {
  await open(page, samples())
  await page.getByRole('radio', { name: 'Ukraine' }).check()
  await page.getByRole('checkbox', { name: 'Civilians' }).check()
  await page.getByLabel('Mediator').selectOption('UAE')
  await page.getByLabel('Period').selectOption('2026')
  expect(new URL(page.url()).search).toBe('?side=ukraine&category=civilian&mediator=UAE&period=2026')
  const shown = await card(page, 'home-to-ukraine').textContent()

  await page.reload()
  await expect(card(page, 'home-to-ukraine')).toHaveText(shown ?? '')
  await expect(page.getByRole('radio', { name: 'Ukraine' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Civilians' })).toBeChecked()
  await expect(page.getByLabel('Mediator')).toHaveValue('UAE')
  await expect(page.getByLabel('Period')).toHaveValue('2026')

  await page.getByRole('button', { name: 'Clear filters' }).click()
  expect(new URL(page.url()).search).toBe('')
})

test('Filters go with the visitor from view to view, and back', async ({ page }) => {
  await open(page, samples(), '?period=2025')
  await page.getByRole('link', { name: 'Mediators and places' }).click()
  await expect(card(page, 'with-mediator')).toHaveText('1')
  expect(new URL(page.url()).search).toBe('?view=mediators&period=2025')
  await page.goBack()
  await expect(card(page, 'exchanges')).toHaveText('7')
})

test('An own period is chosen by its days', async ({ page }) => {
  await open(page, samples())
  await page.getByLabel('Period').selectOption('own')
  await page.getByLabel('From', { exact: true }).fill('2025-05-24')
  await page.getByLabel('To', { exact: true }).fill('2025-05-25')
  await expect(card(page, 'exchanges')).toHaveText('2')
  expect(new URL(page.url()).search).toBe('?from=2025-05-24&to=2025-05-25')
})

test('The cumulative line goes on from what was before the period', async ({ page }) => {
  await open(page, samples(), '?period=2026')
  const values = await panel(page, 'cumulative').locator('.line.ukraine').getAttribute('data-values')
  expect(values?.split(' ').at(-1)).toBe('2026-03-06=2860')
  expect(values?.split(' ')[0]).toMatch(/^2026-02-05=/)
})

test('An agreement is counted whole though the period cuts its stages', async ({ page }) => {
  await open(page, samples(), '?view=mediators&from=2025-05-25&to=2025-05-25')
  expect(Object.values(await bars(page, 'agreements'))).toEqual([{ plain: 2000, accent: 2000 }])
})

test('Choices that leave nothing say so, and nothing can be downloaded', async ({ page }) => {
  await open(page, samples(), '?category=child')
  await expect(card(page, 'home-to-ukraine')).toHaveText('–')
  await expect(panel(page, 'timeline')).toContainText('Nothing here with these filters.')
  await expect(panel(page, 'timeline').getByRole('button', { name: 'CSV' })).toBeDisabled()
})

test('The list of exchanges is searched, and a claim is shown beside the others with its sentence and the way to the article', async ({
  page,
}) => {
  await open(page, samples(), '?view=exchange')
  await page.getByRole('searchbox').fill('30 dec')
  await page.getByRole('link', { name: /30 Dec 2024/ }).click()
  await expect(page.getByRole('heading', { name: '30 Dec 2024' })).toBeVisible()
  await expect(card(page, 'gap')).not.toHaveText('–')
  expect((await table(page, 'claim-table')).length).toBeGreaterThan(2)

  const article = panel(page, 'evidence').getByRole('link').first()
  expect(await article.getAttribute('href')).toMatch(/^https:\/\//)
  expect(await article.getAttribute('rel')).toBe('noopener noreferrer')
  await expect(panel(page, 'evidence').locator('blockquote').first()).toContainText('Supports:')
  expect(new URL(page.url()).search).toMatch(/^\?view=exchange&exchange=[0-9a-f]{32}$/)
})

test('Side and category choose among the claims of one exchange', async ({ page }) => {
  await open(page, samples(), '?view=exchange&side=ukraine&category=civilian')
  await page.getByRole('link', { name: /30 Dec 2024/ }).click()
  await expect(card(page, 'home-to-ukraine')).toHaveText('2')
  await expect(card(page, 'home-to-russia')).toHaveText('–')
  expect((await table(page, 'claim-table')).map((row) => [row[0], row[1], row[2]])).toEqual([['Ukraine', 'Civilians', '2']])
})

test('An id that no exchange has is said to be unknown', async ({ page }) => {
  await page.goto(`${samples()}?view=exchange&exchange=0`)
  await expect(page.getByText('No exchange of this snapshot has that id.')).toBeVisible()
})
