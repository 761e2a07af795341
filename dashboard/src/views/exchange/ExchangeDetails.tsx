import { SideBars } from '../../charts/SideBars.tsx'
import { Card } from '../../components/Card.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { articlesOf, lookAhead, type ShownArticle } from '../../data/articles-of.ts'
import type { Dataset } from '../../data/dataset.ts'
import type { Claim, Evidence } from '../../data/tables.ts'
import { leavesClaim, noFilters } from '../../filters.ts'
import { bodies, count, people } from '../../measures/counting.ts'
import { gap, voices } from '../../measures/voices.ts'
import { followed, useNavigation } from '../../navigation.ts'
import { byText } from '../../order.ts'
import { useSpeech } from '../../speech-context.ts'
import { outcome } from '../../words/speech.ts'
import type { ListedExchange } from '../OneExchange.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { Facts } from './Facts.tsx'

const claimColumns = [
  'claim_id',
  'exchange_id',
  'returned_to',
  'category',
  'people',
  'precision',
  'claimed_by',
  'claimant_side',
  'accepted',
  'rule',
  'superseded_by',
  'article_count',
] as const
const evidenceColumns = ['article_id', 'field', 'quote', 'start'] as const

export type ShownClaim = Pick<Claim, (typeof claimColumns)[number]>
export type ShownEvidence = Pick<Evidence, (typeof evidenceColumns)[number]>

/** Claims and evidence lie in the year of their exchange: of the other years nothing is read. */
export async function readDetails(dataset: Dataset, exchange: ListedExchange) {
  const ofYear = (year: number) => year === exchange.exchange_year
  const own = new Set([exchange.exchange_id])
  const [claims, evidence] = await Promise.all([
    dataset.pick('claims', claimColumns, 'exchange_id', own, ofYear),
    dataset.pick('evidence', evidenceColumns, 'exchange_id', own, ofYear),
    lookAhead(dataset, exchange.exchange_year),
  ])
  return {
    claims,
    evidence,
    articles: await articlesOf(dataset, new Set(evidence.map((place) => place.article_id)), exchange.exchange_year),
  }
}

interface Props {
  exchange: ListedExchange
  earlier: ListedExchange | undefined
  later: ListedExchange | undefined
  claims: ShownClaim[]
  evidence: ShownEvidence[]
  articles: ReadonlyMap<string, ShownArticle>
}

/** One exchange: what is known, who states which number, and which sentence of which article says so. */
export function ExchangeDetails({ exchange, earlier, later, claims: all, evidence, articles }: Props) {
  const speech = useSpeech()
  const { filters } = useNavigation().place
  const claims = all.filter((claim) => leavesClaim(filters, claim))
  const { cards, charts, columns, exchange: words, precisions, rules, statuses, sides, categories } = speech.words
  const { returned } = count([exchange], claims, noFilters)
  const stated = voices(claims)
  const voice = (claimedBy: string | null) => (claimedBy === null ? speech.words.outlets : speech.name(claimedBy))
  const ordered = [...claims].sort(
    (a, b) =>
      byText(b.returned_to, a.returned_to) ||
      Number(b.accepted) - Number(a.accepted) ||
      (b.people ?? 0) - (a.people ?? 0) ||
      byText(a.claim_id, b.claim_id),
  )
  const standing = (claim: ShownClaim) =>
    claim.superseded_by !== null ? words.superseded : claim.accepted ? words.accepted : words.notAccepted
  const told = outcome(speech, exchange)

  return (
    <article aria-labelledby="exchange-title">
      <header class="title">
        <div>
          <h2 id="exchange-title">{speech.day(exchange.exchange_date, exchange.date_precision)}</h2>
          <p class="outcome">{exchange.status === 'completed' ? told : words.plan(told)}</p>
          <p class="chips">
            <span class="chip">{statuses[exchange.status]}</span>
            {exchange.disputed && <span class="chip warn">{words.disputed}</span>}
            {exchange.counts_withheld && <span class="chip warn">{words.withheld}</span>}
          </p>
        </div>
        <p class="steps">
          <Step label={`← ${words.previous}`} to={earlier} />
          <Step label={`${words.next} →`} to={later} />
        </p>
      </header>

      <dl class="cards">
        <Card id="home-to-ukraine" side="ukraine" label={cards.homeToUkraine} value={speech.number(people(returned, 'ukraine'))} />
        <Card id="home-to-russia" side="russia" label={cards.homeToRussia} value={speech.number(people(returned, 'russia'))} />
        <Card id="bodies" label={cards.bodies} value={speech.number(bodies(returned))} />
        <Card id="gap" label={cards.gap} value={speech.number(exchange.disputed && exchange.status === 'completed' ? gap(claims) : null)} />
        <Card id="places" label={cards.places} value={speech.number(evidence.length)} />
      </dl>

      <Facts exchange={exchange} />

      <Panel
        id="claims"
        title={charts.claims}
        note={charts.claimsNote}
        table={{
          header: [columns.voice, columns.toUkraine, columns.toRussia],
          items: stated,
          row: (row) => [voice(row.claimedBy), row.toUkraine, row.toRussia],
        }}
      >
        <SideBars
          caption={charts.claims}
          head={columns.voice}
          rows={stated.map((row) => ({
            key: row.claimedBy ?? 'outlets',
            label: voice(row.claimedBy),
            toUkraine: row.toUkraine,
            toRussia: row.toRussia,
          }))}
        />
      </Panel>

      <Panel
        id="claim-table"
        title={charts.claimTable}
        table={{
          header: [
            columns.side,
            columns.category,
            columns.stated,
            columns.people,
            columns.voice,
            columns.accepted,
            columns.why,
            columns.articles,
          ],
          items: ordered,
          row: (claim) => [
            sides[claim.returned_to],
            categories[claim.category],
            precisions[claim.precision] ?? claim.precision,
            claim.people,
            voice(claim.claimed_by),
            standing(claim),
            claim.rule && (rules[claim.rule] ?? claim.rule),
            claim.article_count,
          ],
        }}
      >
        <DataTable
          class="roomy"
          caption={charts.claimTable}
          header={[columns.side, columns.category, columns.people, columns.voice, columns.accepted, columns.why, columns.articles]}
          items={ordered}
          row={(claim) => ({
            key: claim.claim_id,
            cells: [
              sides[claim.returned_to],
              categories[claim.category],
              claim.people === null
                ? (precisions.withheld ?? null)
                : `${precisions[claim.precision] ?? ''} ${speech.number(claim.people)}`.trim(),
              voice(claim.claimed_by),
              standing(claim),
              claim.rule && (rules[claim.rule] ?? claim.rule),
              claim.article_count,
            ],
          })}
        />
      </Panel>

      <EvidenceList evidence={evidence} articles={articles} />
    </article>
  )
}

function Step({ label, to }: { label: string; to: ListedExchange | undefined }) {
  const speech = useSpeech()
  const { go, hrefOf } = useNavigation()
  if (!to) return null
  const there = { view: 'exchange', exchange: to.exchange_id } as const
  return (
    <a href={hrefOf(there)} onClick={(event) => followed(event, () => go(there))}>
      {label} <small>{speech.day(to.exchange_date, to.date_precision)}</small>
    </a>
  )
}
