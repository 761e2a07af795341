import { duckdb, only } from '../support/duckdb.ts'
import { bars, card, expect, open, panel, samples, table, test, written, years } from '../support/page.ts'

type Ask = Awaited<ReturnType<typeof duckdb>>
const bySide = `sum(people) FILTER (returned_to = 'ukraine') AS ukraine, sum(people) FILTER (returned_to = 'russia') AS russia`
const number = (value: unknown): number | null => (value === null ? null : Number(value))
const pairs = (rows: Record<string, unknown>[]) =>
  Object.fromEntries(rows.map((row) => [String(row.key), { ukraine: number(row.ukraine), russia: number(row.russia) }]))

const onlyBodies = `(people_to_ukraine IS NULL AND people_to_russia IS NULL AND NOT (bodies_to_ukraine IS NULL AND bodies_to_russia IS NULL))`
const exchangeDays = `SELECT DISTINCT exchange_date AS day FROM exchanges WHERE status = 'completed' AND date_precision = 'day' AND NOT ${onlyBodies}`

for (const [name, address] of [
  ['the samples', samples],
  ['ten years', years],
] as const) {
  test.describe(`Over ${name}, what DuckDB says of the same files is`, () => {
    let ask: Ask
    test.beforeAll(async () => {
      ask = await duckdb(address())
    })

    test('on each card of the overview', async ({ page }) => {
      await open(page, address())
      const people = (side: string) => ask(`SELECT sum(people) FROM counted WHERE returned_to = '${side}' AND category <> 'body'`)
      await expect(card(page, 'home-to-ukraine')).toHaveText(written(only(await people('ukraine'))))
      await expect(card(page, 'home-to-russia')).toHaveText(written(only(await people('russia'))))
      await expect(card(page, 'bodies')).toHaveText(written(only(await ask(`SELECT sum(people) FROM counted WHERE category = 'body'`))))
      await expect(card(page, 'exchanges')).toHaveText(
        written(only(await ask(`SELECT count(*) FROM exchanges WHERE status = 'completed'`))),
      )
      await expect(card(page, 'days-since')).toHaveText(
        written(only(await ask(`SELECT date_diff('day', max(day), DATE '2026-03-07') FROM (${exchangeDays})`))),
      )
      await expect(card(page, 'average-pause')).toHaveText(
        written(only(await ask(`SELECT date_diff('day', min(day), max(day)) / (count(*) - 1) FROM (${exchangeDays})`)), 1),
      )
    })

    test('in each chart of the overview', async ({ page }) => {
      await open(page, address())
      const living = `FROM counted WHERE category <> 'body'`
      const months = only(await ask(`SELECT date_diff('month', min(exchange_date), max(exchange_date)) + 1 ${living}`)) ?? 0
      const key = months > 60 ? `year(exchange_date) || '-Q' || quarter(exchange_date)` : `strftime(exchange_date, '%Y-%m')`
      const stretches = pairs(await ask(`SELECT ${key} AS key, ${bySide} ${living} AND exchange_date IS NOT NULL GROUP BY ALL`))
      for (const side of ['ukraine', 'russia'] as const) {
        const drawn = await panel(page, 'timeline')
          .locator(`rect.${side}`)
          .evaluateAll((rects) =>
            rects.map((rect) => ({
              key: (rect as SVGElement).dataset.key,
              value: Number((rect as SVGElement).dataset.value),
              height: Number(rect.getAttribute('height')),
            })),
          )
        const told = Object.entries(stretches).flatMap(([key, row]) => (row[side] === null ? [] : [[key, row[side]]]))
        expect(Object.fromEntries(drawn.map((rect) => [rect.key, rect.value]))).toEqual(Object.fromEntries(told))

        // The drawing itself: one scale for all of its columns.
        const scale = (drawn[0]?.height ?? 0) / (drawn[0]?.value ?? 1)
        for (const rect of drawn) expect(rect.height).toBeCloseTo(rect.value * scale, 3)
      }

      const line = await ask(`
        SELECT strftime(exchange_date, '%Y-%m-%d') AS day,
          sum(sum(people) FILTER (returned_to = 'ukraine')) OVER (ORDER BY exchange_date) AS ukraine,
          sum(sum(people) FILTER (returned_to = 'russia')) OVER (ORDER BY exchange_date) AS russia
        ${living} AND exchange_date IS NOT NULL GROUP BY exchange_date ORDER BY exchange_date`)
      for (const side of ['ukraine', 'russia']) {
        const drawn = await panel(page, 'cumulative').locator(`.line.${side}`).getAttribute('data-values')
        expect(drawn).toBe(line.map((row) => `${row.day}=${Number(row[side] ?? 0)}`).join(' '))
      }

      expect(await bars(page, 'category')).toEqual(pairs(await ask(`SELECT category AS key, ${bySide} ${living} GROUP BY ALL`)))
      const byYear = await ask(`
        SELECT coalesce(year(exchange_date)::VARCHAR, 'undated') AS year, count(DISTINCT exchange_id) AS exchanges,
          sum(people) FILTER (accepted AND superseded_by IS NULL AND category <> 'body' AND returned_to = 'ukraine') AS ukraine,
          sum(people) FILTER (accepted AND superseded_by IS NULL AND category <> 'body' AND returned_to = 'russia') AS russia
        FROM exchanges LEFT JOIN claims USING (exchange_id) WHERE exchanges.status = 'completed' GROUP BY 1 ORDER BY 1`)
      expect(await table(page, 'years')).toEqual(
        byYear.map((row) => [String(row.year), written(number(row.exchanges)), written(number(row.ukraine)), written(number(row.russia))]),
      )
    })

    test('on each card and in each chart of mediators and places', async ({ page }) => {
      await open(page, address(), '?view=mediators')
      const people = await ask(
        `SELECT sum(people) FILTER (mediators IS NOT NULL) AS mediated, sum(people) AS everybody FROM counted WHERE category <> 'body'`,
      )
      const [mediated, everybody] = [Number(people[0]?.mediated), Number(people[0]?.everybody)]
      await expect(card(page, 'with-mediator')).toHaveText(
        written(only(await ask(`SELECT count(*) FROM exchanges WHERE status = 'completed' AND mediators IS NOT NULL`))),
      )
      await expect(card(page, 'people-with-mediator')).toHaveText(written(mediated))
      await expect(card(page, 'mediated-share')).toHaveText(`${written((100 * mediated) / everybody, 1)}%`)

      const plans = await ask(`
        SELECT agreement_id AS key, 2 * planned_per_side AS planned,
          (SELECT sum(people) FROM counted WHERE category <> 'body' AND exchange_id IN (SELECT exchange_id FROM exchanges WHERE exchanges.agreement_id = agreements.agreement_id)) AS returned
        FROM agreements WHERE category <> 'body' AND planned_per_side IS NOT NULL`)
      const planned = plans.reduce((sum, row) => sum + Number(row.planned), 0)
      await expect(card(page, 'planned')).toHaveText(written(planned))
      await expect(card(page, 'carried-out')).toHaveText(
        `${written((100 * plans.reduce((sum, row) => sum + Number(row.returned ?? 0), 0)) / planned, 1)}%`,
      )
      expect(await bars(page, 'agreements')).toEqual(
        Object.fromEntries(plans.map((row) => [row.key, { plain: number(row.planned), accent: number(row.returned) }])),
      )

      const credits = `FROM exchange_mediators JOIN exchanges USING (exchange_id) WHERE exchanges.status = 'completed'`
      expect(await bars(page, 'mediators')).toEqual(
        pairs(
          await ask(`
            SELECT exchange_mediators.mediator AS key,
              sum(people) FILTER (category <> 'body' AND returned_to = 'ukraine') AS ukraine,
              sum(people) FILTER (category <> 'body' AND returned_to = 'russia') AS russia
            FROM exchange_mediators JOIN exchanges USING (exchange_id) LEFT JOIN counted USING (exchange_id) WHERE exchanges.status = 'completed' GROUP BY ALL`),
        ),
      )
      const listed = await ask(`SELECT mediator, count(*) AS exchanges ${credits} GROUP BY ALL`)
      expect(Object.fromEntries((await table(page, 'mediator-table')).map((row) => [row[0], row[1]]))).toEqual(
        Object.fromEntries(listed.map((row) => [row.mediator, written(Number(row.exchanges))])),
      )
      const places = await ask(
        `SELECT coalesce(location, 'unknown') AS key, count(*) AS n FROM exchanges WHERE status = 'completed' GROUP BY ALL`,
      )
      expect(await bars(page, 'places')).toEqual(Object.fromEntries(places.map((row) => [row.key, { plain: Number(row.n) }])))
    })

    test('on each card and in each chart of data quality', async ({ page }) => {
      await open(page, address(), '?view=quality')
      const completed = `FROM exchanges WHERE status = 'completed'`
      const fetched = String(
        (await ask(`SELECT strftime(max(fetched_at) AT TIME ZONE 'UTC', '%-d|%Y|%H:%M') AS at FROM articles`))[0]?.at,
      ).split('|')
      for (const part of fetched) await expect(card(page, 'last-fetch')).toContainText(part)
      await expect(card(page, 'hours-since')).toHaveText(
        written(
          only(await ask(`SELECT date_diff('hour', max(fetched_at) AT TIME ZONE 'UTC', TIMESTAMP '2026-03-07 09:00:00') FROM articles`)),
        ),
      )
      await expect(card(page, 'disputed-share')).toHaveText(
        `${written(only(await ask(`SELECT 100.0 * count(*) FILTER (disputed) / count(*) ${completed}`)), 1)}%`,
      )
      await expect(card(page, 'confidence')).toHaveText(written(only(await ask(`SELECT avg(confidence) ${completed}`)), 2))
      await expect(card(page, 'one-outlet')).toHaveText(written(only(await ask(`SELECT count(*) ${completed} AND outlet_count = 1`))))
      await expect(card(page, 'withheld')).toHaveText(written(only(await ask(`SELECT count(*) ${completed} AND counts_withheld`))))

      const outlets = await ask(`SELECT outlet AS key, count(*) AS n, count(*) FILTER (relevant) AS relevant FROM articles GROUP BY ALL`)
      expect(await bars(page, 'outlets')).toEqual(
        Object.fromEntries(outlets.map((row) => [row.key, { plain: Number(row.n), accent: Number(row.relevant) }])),
      )
      const published = await ask(`SELECT year(published_date) AS key, count(*) AS n FROM articles GROUP BY ALL`)
      expect(await bars(page, 'published')).toEqual(Object.fromEntries(published.map((row) => [row.key, { plain: Number(row.n) }])))
    })
  })
}

test('Of each exchange, cards and voices are what DuckDB says', async ({ page }) => {
  const ask = await duckdb(samples())
  for (const { exchange_id: id, status, disputed } of await ask(`SELECT exchange_id, status, disputed FROM exchanges`)) {
    await open(page, samples(), `?view=exchange&exchange=${id}`)
    const people = (side: string) =>
      ask(`SELECT sum(people) FROM counted WHERE exchange_id = '${id}' AND returned_to = '${side}' AND category <> 'body'`)
    await expect(card(page, 'home-to-ukraine')).toHaveText(written(only(await people('ukraine'))))
    await expect(card(page, 'home-to-russia')).toHaveText(written(only(await people('russia'))))
    await expect(card(page, 'bodies')).toHaveText(
      written(only(await ask(`SELECT sum(people) FROM counted WHERE exchange_id = '${id}' AND category = 'body'`))),
    )
    await expect(card(page, 'places')).toHaveText(written(only(await ask(`SELECT count(*) FROM evidence WHERE exchange_id = '${id}'`))))

    const voices = await ask(`
      WITH stated AS (
        SELECT coalesce(claimed_by, 'outlets') AS key, returned_to, category, max(people) AS people FROM claims
        WHERE exchange_id = '${id}' AND superseded_by IS NULL AND category <> 'body' AND people IS NOT NULL GROUP BY ALL),
      number AS (
        SELECT key, returned_to, greatest(coalesce(max(people) FILTER (category = 'mixed'), 0), coalesce(sum(people) FILTER (category <> 'mixed'), 0)) AS people
        FROM stated GROUP BY ALL)
      SELECT key, max(people) FILTER (returned_to = 'ukraine') AS ukraine, max(people) FILTER (returned_to = 'russia') AS russia FROM number GROUP BY ALL`)
    const drawn = pairs(voices)
    expect(await bars(page, 'claims')).toEqual(drawn)
    const gapOf = (side: 'ukraine' | 'russia') => {
      const numbers = Object.values(drawn).flatMap((row) => row[side] ?? [])
      return numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers)
    }
    await expect(card(page, 'gap')).toHaveText(written(disputed && status === 'completed' ? gapOf('ukraine') + gapOf('russia') : null))
  }
})
