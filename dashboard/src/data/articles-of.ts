import type { Dataset } from './dataset.ts'
import type { Article } from './tables.ts'

const identity = ['article_id'] as const
const shown = ['article_id', 'url', 'outlet', 'language', 'title', 'published_at'] as const

export type ShownArticle = Pick<Article, (typeof shown)[number]>

/** Begins to read what {@link articlesOf} will look through first, before it is known which articles are wanted. */
export const lookAhead = (dataset: Dataset, year: number): Promise<unknown> => dataset.rows('articles', identity, (known) => known === year)

/**
 * Some articles by their ids. Files are looked through from a year on, in which most of them lie, and no further than needed; addresses and
 * titles are read of those years alone that have one.
 */
export async function articlesOf(dataset: Dataset, ids: ReadonlySet<string>, year: number): Promise<Map<string, ShownArticle>> {
  const found = new Map<string, ShownArticle>()
  const all = dataset.years('articles')
  for (const candidate of [...all.filter((known) => known >= year), ...all.filter((known) => known < year).reverse()]) {
    if (found.size === ids.size) break
    const only = (known: number) => known === candidate
    if (!(await dataset.rows('articles', identity, only)).some((article) => ids.has(article.article_id))) continue
    for (const article of await dataset.pick('articles', shown, 'article_id', ids, only)) found.set(article.article_id, article)
  }

  return found
}
