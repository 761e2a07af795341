import type { Browser } from '@playwright/test'
import { samples, test, years } from '../support/page.ts'

const rounds = 7

interface Measured {
  /** Milliseconds from the start of the navigation until the figures stand on the page. */
  wall: number
  /** Milliseconds of processor time that the page's own thread took for it, which a busy machine does not stretch. */
  cpu: number
}

/** A first visit: nothing is cached. */
async function visit(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main .figure')) return
      observer.disconnect()
      requestAnimationFrame(() => performance.mark('figures'))
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(address)
  await page.waitForFunction(() => performance.getEntriesByName('figures').length > 0)
  const wall = await page.evaluate(() => performance.getEntriesByName('figures')[0]?.startTime ?? Number.NaN)
  const { metrics } = await session.send('Performance.getMetrics')
  await context.close()
  return { wall, cpu: 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) }
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

test('First views, the median of seven visits', async ({ browser }) => {
  const rows: Record<string, string | number>[] = []
  for (const view of ['overview', 'exchange', 'mediators', 'quality']) {
    const measured: Record<'years' | 'samples', Measured[]> = { years: [], samples: [] }
    for (let round = 0; round < rounds; round++) {
      measured.years.push(await visit(browser, `${years()}?view=${view}`))
      measured.samples.push(await visit(browser, `${samples()}?view=${view}`))
    }
    const of = (which: 'years' | 'samples', what: keyof Measured) => Math.round(median(measured[which].map((each) => each[what])))
    rows.push({
      view,
      'ten years, ms': of('years', 'wall'),
      'of it processor time': of('years', 'cpu'),
      'samples, ms': of('samples', 'wall'),
      'samples, processor time': of('samples', 'cpu'),
      'times the samples': (of('years', 'wall') / of('samples', 'wall')).toFixed(2),
    })
  }
  console.table(rows)
})
