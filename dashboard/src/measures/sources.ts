import type { Article } from '../data/tables.ts'
import { isInPeriod, type Period } from '../filters.ts'

export const articleColumns = ['outlet', 'relevant', 'published_date', 'fetched_at'] as const

/** Articles as columns side by side, as one file holds them. */
export type ReadArticles = { readonly [C in (typeof articleColumns)[number]]: ArrayLike<Article[C] | undefined> }

export interface OutletRow {
  outlet: string
  articles: number
  relevant: number
  /** Milliseconds UTC. */
  lastFetch: number
}

export interface PublishedRow {
  /** Null: undated. */
  year: number | null
  articles: number
}

export interface Sources {
  /** By outlet, the most articles first. */
  outlets: OutletRow[]
  /** By year of publication, the undated last. */
  years: PublishedRow[]
  /** The newest fetch of all, whatever the period; milliseconds UTC. */
  lastFetch: number | null
}

/**
 * What is counted of articles, in one pass over their columns: a hundred thousand of them are not worth an object each. The period chooses by
 * their day of publication; side, category and mediator say nothing of an article.
 */
export function sources(files: readonly ReadArticles[], period: Period): Sources {
  const outlets = new Map<string, OutletRow>()
  const days = new Map<string | null, number>()
  let latest: number | null = null
  for (const { outlet: names, relevant, published_date, fetched_at } of files) {
    for (let at = 0; at < names.length; at++) {
      const fetched = fetched_at[at] as number
      if (latest === null || fetched > latest) latest = fetched
      const day = published_date[at] ?? null
      if (!isInPeriod(day, period)) continue
      days.set(day, (days.get(day) ?? 0) + 1)
      const name = names[at] as string
      const row = outlets.get(name) ?? { outlet: name, articles: 0, relevant: 0, lastFetch: 0 }
      if (row.articles === 0) outlets.set(name, row)
      row.articles++
      if (relevant[at]) row.relevant++
      if (fetched > row.lastFetch) row.lastFetch = fetched
    }
  }

  return {
    outlets: [...outlets.values()].sort((a, b) => b.articles - a.articles || a.outlet.localeCompare(b.outlet, 'en')),
    years: byYear(days),
    lastFetch: latest,
  }
}

function byYear(days: ReadonlyMap<string | null, number>): PublishedRow[] {
  const years = new Map<number | null, number>()
  for (const [day, articles] of days) {
    const year = day === null ? null : Number(day.slice(0, 4))
    years.set(year, (years.get(year) ?? 0) + articles)
  }

  return [...years.entries()]
    .map(([year, articles]) => ({ year, articles }))
    .sort((a, b) => (a.year ?? Number.MAX_VALUE) - (b.year ?? Number.MAX_VALUE))
}

/** Whole hours from the last fetch to now. */
export const hoursSince = (fetched: number | null, now: number): number | null =>
  fetched === null ? null : Math.floor(now / 3_600_000) - Math.floor(fetched / 3_600_000)
