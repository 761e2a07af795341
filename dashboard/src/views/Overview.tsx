import { MirrorColumns } from '../charts/MirrorColumns.tsx'
import { SideBars } from '../charts/SideBars.tsx'
import { StepLines } from '../charts/StepLines.tsx'
import { Card } from '../components/Card.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { ExchangeLink, Outcome } from '../components/ExchangeLink.tsx'
import { Panel } from '../components/Panel.tsx'
import type { Dataset } from '../data/dataset.ts'
import { choosesClaims } from '../filters.ts'
import { bodies, claimColumns, count, exchangeColumns, people } from '../measures/counting.ts'
import { byCategory } from '../measures/groups.ts'
import { averagePause, daysSince, exchangeDays } from '../measures/pace.ts'
import { cumulative, everyDay, timeline } from '../measures/timeline.ts'
import { byYear } from '../measures/years.ts'
import { useNavigation } from '../navigation.ts'
import { byText } from '../order.ts'
import { useSpeech } from '../speech-context.ts'

/** All that this view reads. */
export async function readOverview(dataset: Dataset) {
  const [exchanges, claims] = await Promise.all([dataset.rows('exchanges', exchangeColumns), dataset.rows('claims', claimColumns)])
  return { exchanges, claims }
}

export function Overview({ data: { exchanges, claims } }: { data: Awaited<ReturnType<typeof readOverview>> }) {
  const speech = useSpeech()
  const { filters } = useNavigation().place
  const { cards, charts, columns, words } = { ...speech.words, words: speech.words }
  const counted = count(exchanges, claims, filters)
  const { step, stretches } = timeline(counted.returned)
  const whole = filters.period.kind === 'all' ? counted : count(exchanges, claims, { ...filters, period: everyDay })
  const milestones = cumulative(whole.returned, filters.period)
  const categories = byCategory(counted.returned)
  const years = byYear(counted)
  const listed = [...counted.exchanges].sort(
    (a, b) => byText(b.exchange_date ?? '', a.exchange_date ?? '') || byText(a.exchange_id, b.exchange_id),
  )
  const days = exchangeDays(counted.completed)
  const last = days.at(-1)
  const anyCategory = choosesClaims(filters) ? ` (${cards.anyCategory})` : ''
  const undated = counted.exchanges.filter((exchange) => exchange.exchange_date === null).length
  const parts = (side: 'toUkraine' | 'toRussia') =>
    categories
      .filter((row) => row[side] !== null)
      .map((row) => `${words.categories[row.category]}: ${speech.number(row[side])}`)
      .join('\n')
  const bySide = [columns.toUkraine, columns.toRussia]

  return (
    <>
      <dl class="cards">
        <Card
          id="home-to-ukraine"
          side="ukraine"
          label={cards.homeToUkraine}
          value={speech.number(people(counted.returned, 'ukraine'))}
          note={parts('toUkraine')}
        />
        <Card
          id="home-to-russia"
          side="russia"
          label={cards.homeToRussia}
          value={speech.number(people(counted.returned, 'russia'))}
          note={parts('toRussia')}
        />
        <Card
          id="bodies"
          label={cards.bodies}
          value={speech.number(bodies(counted.returned))}
          note={cards.bodiesNote(speech.number(bodies(counted.returned, 'ukraine')), speech.number(bodies(counted.returned, 'russia')))}
        />
        <Card id="exchanges" label={cards.exchanges} value={speech.number(counted.exchanges.length)} note={cards.exchangesNote(undated)} />
        <Card
          id="days-since"
          label={cards.daysSince}
          value={speech.number(daysSince(last, Date.now()))}
          note={last && cards.daysSinceNote(speech.day(last)) + anyCategory}
        />
        <Card
          id="average-pause"
          label={cards.pause}
          value={speech.number(averagePause(days), 1)}
          note={cards.pauseNote(days.length) + anyCategory}
        />
      </dl>

      <div class="grid">
        <Panel
          id="timeline"
          drawing
          title={charts.timeline[step]}
          note={charts.timelineNote}
          table={{
            header: [step === 'month' ? columns.month : columns.quarter, ...bySide, columns.exchanges],
            items: stretches,
            row: (stretch) => [stretch.key, stretch.toUkraine, stretch.toRussia, stretch.exchanges],
          }}
        >
          <MirrorColumns title={charts.timeline[step]} stretches={stretches} />
        </Panel>

        <Panel
          id="category"
          title={charts.category}
          table={{
            header: [columns.category, ...bySide],
            items: categories,
            row: (row) => [words.categories[row.category], row.toUkraine, row.toRussia],
          }}
        >
          <SideBars
            caption={charts.category}
            head={columns.category}
            rows={categories.map((row) => ({
              key: row.category,
              label: words.categories[row.category],
              toUkraine: row.toUkraine,
              toRussia: row.toRussia,
            }))}
          />
        </Panel>

        <Panel
          id="cumulative"
          drawing
          title={charts.cumulative}
          note={charts.cumulativeNote}
          table={{
            header: [columns.day, ...bySide],
            items: milestones,
            row: (milestone) => [milestone.day, milestone.toUkraine, milestone.toRussia],
          }}
        >
          <StepLines title={charts.cumulative} milestones={milestones} />
        </Panel>

        <Panel
          id="years"
          title={charts.years}
          table={{
            header: [columns.year, columns.exchanges, ...bySide],
            items: years,
            row: (row) => [row.year === null ? words.undated : String(row.year), row.exchanges, row.toUkraine, row.toRussia],
          }}
        >
          <DataTable
            caption={charts.years}
            header={[columns.year, columns.exchanges, ...bySide]}
            items={years}
            row={(row) => ({
              key: String(row.year),
              cells: [row.year === null ? words.undated : String(row.year), row.exchanges, row.toUkraine, row.toRussia],
            })}
          />
        </Panel>

        <Panel
          id="exchanges"
          wide
          title={charts.exchanges}
          note={charts.exchangesNote}
          table={{
            header: [
              columns.date,
              ...bySide,
              columns.bodiesToUkraine,
              columns.bodiesToRussia,
              columns.mediators,
              columns.disputed,
              columns.id,
            ],
            items: listed,
            row: (row) => [
              row.exchange_date ?? words.undated,
              row.people_to_ukraine,
              row.people_to_russia,
              row.bodies_to_ukraine,
              row.bodies_to_russia,
              row.mediators,
              row.disputed,
              row.exchange_id,
            ],
          }}
        >
          <DataTable
            caption={charts.exchanges}
            header={[columns.date, columns.exchange, columns.mediators]}
            items={listed}
            row={(row) => ({
              key: row.exchange_id,
              cells: [
                <ExchangeLink key="link" exchange={row} />,
                <Outcome key="outcome" exchange={row} />,
                speech.names(row.mediators) || null,
              ],
            })}
          />
        </Panel>
      </div>
    </>
  )
}
