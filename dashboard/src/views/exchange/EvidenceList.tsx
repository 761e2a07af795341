import { Panel } from '../../components/Panel.tsx'
import type { ShownArticle } from '../../data/articles-of.ts'
import { groupBy } from '../../measures/group.ts'
import { byText } from '../../order.ts'
import { useSpeech } from '../../speech-context.ts'
import type { ShownEvidence } from './ExchangeDetails.tsx'

/** The sentences behind an exchange, by article, each once with all that it supports, and the way to the outlet's own page. */
export function EvidenceList({ evidence, articles }: { evidence: readonly ShownEvidence[]; articles: ReadonlyMap<string, ShownArticle> }) {
  const speech = useSpeech()
  const { charts, columns, evidenceFields, exchange: words } = speech.words

  // What supports the record as a whole, and not a field that is shown, has no name here and quotes nothing of its own.
  const quoted = evidence.filter((place) => place.quote !== '' && evidenceFields[rootOf(place.field)] !== undefined)
  const fieldOf = (place: ShownEvidence) => evidenceFields[place.field.endsWith('claimedBy') ? 'claimedBy' : rootOf(place.field)] as string
  const byArticle = [...groupBy(quoted, (place) => place.article_id).entries()]
    .map(([id, places]) => ({ id, article: articles.get(id), sentences: sentencesOf(places) }))
    .sort((a, b) => (a.article?.published_at ?? Number.MAX_VALUE) - (b.article?.published_at ?? Number.MAX_VALUE) || byText(a.id, b.id))

  return (
    <Panel
      id="evidence"
      title={charts.evidence}
      table={{
        header: [columns.quote, columns.says, columns.outlet, columns.published, columns.article, columns.address],
        items: byArticle.flatMap(({ article, sentences }) => sentences.map((sentence) => ({ article, sentence }))),
        row: ({ article, sentence }) => [
          sentence.quote,
          sentence.supports.join('; '),
          article?.outlet ?? null,
          article?.published_at ? new Date(article.published_at).toISOString() : null,
          article?.title ?? null,
          article?.url ?? null,
        ],
      }}
    >
      <ol class="evidence">
        {byArticle.map(({ id, article, sentences }) => (
          <li key={id} data-article={id}>
            <p class="source">
              <strong>{article?.outlet ?? speech.words.unknown}</strong>
              {article?.published_at && (
                <time dateTime={new Date(article.published_at).toISOString()}>{speech.instant(article.published_at)} UTC</time>
              )}
            </p>
            {article && (
              <h3 lang={article.language}>{isPage(article.url) ? <Outside href={article.url}>{article.title}</Outside> : article.title}</h3>
            )}
            {sentences.map((sentence) => (
              <blockquote key={sentence.quote}>
                <p lang={article?.language}>{sentence.quote}</p>
                <footer>
                  {columns.says}: {sentence.supports.join(', ')}
                </footer>
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </Panel>
  )

  function sentencesOf(places: readonly ShownEvidence[]) {
    return [...groupBy(places, (place) => place.quote).entries()]
      .map(([quote, same]) => ({
        quote,
        start: Math.min(...same.map((place) => place.start)),
        supports: [...new Set(same.map(fieldOf))].sort(),
      }))
      .sort((a, b) => a.start - b.start)
  }

  function Outside({ href, children }: { href: string; children: string }) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
        <span class="unseen"> ({words.opens})</span>
      </a>
    )
  }
}

/** `released[0].count` → `released`. */
const rootOf = (field: string): string => field.split(/[[.]/)[0] ?? field

// An article without an address has a name in its place, and nothing but a web page is worth a link.
const isPage = (url: string): boolean => /^https?:\/\//.test(url)
