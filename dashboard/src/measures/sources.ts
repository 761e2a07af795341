import type { Article } from '../data/tables.ts'
import { isInPeriod, type Period } from '../filters.ts'
import { groupBy } from './group.ts'

export const articleColumns = ['outlet', 'relevant', 'published_date', 'fetched_at'] as const
export type ReadArticle = Pick<Article, (typeof articleColumns)[number]>

export interface OutletRow {
  outlet: string
  articles: number
  relevant: number
  lastFetch: number
}

/** Articles by outlet, the most first. */
export function byOutlet(articles: readonly ReadArticle[]): OutletRow[] {
  return [...groupBy(articles, (article) => article.outlet).entries()]
    .map(([outlet, own]) => ({
      outlet,
      articles: own.length,
      relevant: own.filter((article) => article.relevant).length,
      lastFetch: lastFetch(own) ?? 0,
    }))
    .sort((a, b) => b.articles - a.articles || a.outlet.localeCompare(b.outlet, 'en'))
}

export interface PublishedRow {
  /** Null: undated. */
  year: number | null
  articles: number
}

/** Articles by year of publication, the undated last. */
export function byPublication(articles: readonly ReadArticle[]): PublishedRow[] {
  const groups = groupBy(articles, (article) => (article.published_date === null ? null : Number(article.published_date.slice(0, 4))))
  return [...groups.entries()]
    .map(([year, own]) => ({ year, articles: own.length }))
    .sort((a, b) => (a.year ?? Number.MAX_VALUE) - (b.year ?? Number.MAX_VALUE))
}

/** The newest fetch, milliseconds UTC. */
export const lastFetch = (articles: readonly Pick<Article, 'fetched_at'>[]): number | null =>
  articles.reduce<number | null>((latest, article) => (latest === null || article.fetched_at > latest ? article.fetched_at : latest), null)

/** Whole hours from the last fetch to now. */
export const hoursSince = (fetched: number | null, now: number): number | null =>
  fetched === null ? null : Math.floor(now / 3_600_000) - Math.floor(fetched / 3_600_000)

/** The period chooses articles by their day of publication; side, category and mediator say nothing of an article. */
export const published = (articles: readonly ReadArticle[], period: Period): ReadArticle[] =>
  articles.filter((article) => isInPeriod(article.published_date, period))
