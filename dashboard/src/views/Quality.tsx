import { BarTable } from '../charts/BarTable.tsx'
import { Card } from '../components/Card.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { ExchangeLink, Outcome } from '../components/ExchangeLink.tsx'
import { Panel } from '../components/Panel.tsx'
import type { Dataset } from '../data/dataset.ts'
import { leavesExchange } from '../filters.ts'
import { claimColumns, count, exchangeColumns, share } from '../measures/counting.ts'
import { groupBy } from '../measures/group.ts'
import { articleColumns, hoursSince, sources } from '../measures/sources.ts'
import { gap } from '../measures/voices.ts'
import { useNavigation } from '../navigation.ts'
import { byText } from '../order.ts'
import { useSpeech } from '../speech-context.ts'

/** All that this view reads: of articles, neither addresses nor titles. */
export async function readQuality(dataset: Dataset) {
  const [exchanges, claims, articles, totals] = await Promise.all([
    dataset.rows('exchanges', [...exchangeColumns, 'confidence', 'outlet_count', 'article_count', 'changed_at']),
    dataset.rows('claims', [...claimColumns, 'claimed_by']),
    dataset.columns('articles', articleColumns),
    dataset.rows('totals', ['total_id', 'returned_to', 'category', 'people', 'scope', 'mediator', 'as_of', 'claimed_by']),
  ])
  return { exchanges, claims, articles, totals }
}

export function Quality({ data }: { data: Awaited<ReturnType<typeof readQuality>> }) {
  const speech = useSpeech()
  const { filters } = useNavigation().place
  const { cards, charts, columns, statuses, scopes, words } = { ...speech.words, words: speech.words }
  const counted = count(data.exchanges, data.claims, filters)
  const disputed = counted.exchanges.filter((exchange) => exchange.disputed)
  const { outlets, years, lastFetch: fetched } = sources(data.articles, filters.period)
  const claimsOf = groupBy(data.claims, (claim) => claim.exchange_id)
  const leastSure = data.exchanges
    .filter((exchange) => leavesExchange(filters, exchange))
    .sort((a, b) => a.confidence - b.confidence || byText(a.exchange_id, b.exchange_id))
  const totals = data.totals
    .filter((total) => filters.side === null || total.returned_to === filters.side)
    .sort((a, b) => byText(b.as_of ?? '', a.as_of ?? '') || byText(a.total_id, b.total_id))
  const confidences = counted.completed.map((exchange) => exchange.confidence)
  const gapOf = (exchange: { exchange_id: string; status: string; disputed: boolean }) =>
    exchange.disputed && exchange.status === 'completed' ? gap(claimsOf.get(exchange.exchange_id) ?? []) : null
  const voice = (claimedBy: string | null) => (claimedBy === null ? words.outlets : speech.name(claimedBy))

  return (
    <>
      <dl class="cards">
        <Card id="last-fetch" label={cards.lastFetch} value={speech.instant(fetched)} />
        <Card id="hours-since" label={cards.hoursSince} value={speech.number(hoursSince(fetched, Date.now()))} />
        <Card
          id="disputed-share"
          label={cards.disputedShare}
          value={speech.percent(share(disputed.length, counted.exchanges.length))}
          note={cards.disputedNote(disputed.length, counted.exchanges.length)}
        />
        <Card id="confidence" label={cards.confidence} value={speech.number(mean(confidences), 2)} note={cards.confidenceNote} />
        <Card
          id="one-outlet"
          label={cards.oneOutlet}
          value={speech.number(counted.exchanges.filter((exchange) => exchange.outlet_count === 1).length)}
        />
        <Card
          id="withheld"
          label={cards.withheld}
          value={speech.number(counted.exchanges.filter((exchange) => exchange.counts_withheld).length)}
          note={cards.lowerBound}
        />
      </dl>

      <div class="grid even">
        <Panel
          id="outlets"
          title={charts.outlets}
          note={charts.articlesNote}
          table={{
            header: [columns.outlet, columns.articles, columns.relevant, cards.lastFetch],
            items: outlets,
            row: (row) => [row.outlet, row.articles, row.relevant, new Date(row.lastFetch).toISOString()],
          }}
        >
          <BarTable
            caption={charts.outlets}
            head={columns.outlet}
            rows={outlets.map((row) => ({
              key: row.outlet,
              label: row.outlet,
              bars: [
                { series: 'plain', label: columns.articles, value: row.articles },
                { series: 'accent', label: columns.relevant, value: row.relevant },
              ],
            }))}
          />
        </Panel>

        <Panel
          id="published"
          title={charts.published}
          table={{
            header: [columns.year, columns.articles],
            items: years,
            row: (row) => [row.year === null ? words.undated : String(row.year), row.articles],
          }}
        >
          <BarTable
            caption={charts.published}
            head={columns.year}
            rows={years.map((row) => ({
              key: String(row.year),
              label: row.year === null ? words.undated : String(row.year),
              bars: [{ series: 'plain', label: columns.articles, value: row.articles }],
            }))}
          />
        </Panel>

        <Panel
          id="totals"
          wide
          title={charts.totals}
          note={charts.totalsNote}
          table={{
            header: [columns.voice, columns.side, columns.category, columns.people, columns.scope, columns.mediator, columns.asOf],
            items: totals,
            row: (row) => [
              voice(row.claimed_by),
              row.returned_to ? words.sides[row.returned_to] : words.filters.both,
              words.categories[row.category],
              row.people,
              scopes[row.scope] ?? row.scope,
              row.mediator && speech.name(row.mediator),
              row.as_of,
            ],
          }}
        >
          <DataTable
            class="roomy"
            caption={charts.totals}
            header={[columns.voice, columns.side, columns.category, columns.people, columns.scope, columns.mediator, columns.asOf]}
            items={totals}
            row={(row) => ({
              key: row.total_id,
              cells: [
                voice(row.claimed_by),
                row.returned_to ? words.sides[row.returned_to] : words.filters.both,
                words.categories[row.category],
                row.people,
                scopes[row.scope] ?? row.scope,
                row.mediator && speech.name(row.mediator),
                row.as_of && speech.day(row.as_of),
              ],
            })}
          />
        </Panel>

        <Panel
          id="least-sure"
          wide
          title={charts.leastSure}
          table={{
            header: [
              columns.date,
              columns.status,
              columns.disputed,
              columns.gap,
              columns.confidence,
              columns.outlets,
              columns.articles,
              columns.changed,
              columns.id,
            ],
            items: leastSure,
            row: (row) => [
              row.exchange_date ?? words.undated,
              statuses[row.status],
              row.disputed,
              gapOf(row),
              row.confidence,
              row.outlet_count,
              row.article_count,
              new Date(row.changed_at).toISOString(),
              row.exchange_id,
            ],
          }}
        >
          <DataTable
            class="roomy"
            caption={charts.leastSure}
            header={[columns.date, columns.exchange, columns.status, columns.gap, columns.confidence, columns.outlets, columns.articles]}
            items={leastSure}
            row={(row) => ({
              key: row.exchange_id,
              cells: [
                <ExchangeLink key="link" exchange={row} />,
                <Outcome key="outcome" exchange={row} />,
                statuses[row.status],
                gapOf(row),
                row.confidence,
                row.outlet_count,
                row.article_count,
              ],
            })}
          />
        </Panel>
      </div>
    </>
  )
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
