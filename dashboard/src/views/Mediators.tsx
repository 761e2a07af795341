import { BarTable } from '../charts/BarTable.tsx'
import { SideBars } from '../charts/SideBars.tsx'
import { Card } from '../components/Card.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { Panel } from '../components/Panel.tsx'
import type { Dataset } from '../data/dataset.ts'
import { type AgreementRow, byAgreement, plans } from '../measures/agreements.ts'
import { claimColumns, count, exchangeColumns, people, share } from '../measures/counting.ts'
import { byMediator, byPlace } from '../measures/groups.ts'
import { useNavigation } from '../navigation.ts'
import { useSpeech } from '../speech-context.ts'

/** All that this view reads. */
export async function readMediators(dataset: Dataset) {
  const [exchanges, claims, agreements] = await Promise.all([
    dataset.rows('exchanges', [...exchangeColumns, 'location', 'agreement_id']),
    dataset.rows('claims', claimColumns),
    dataset.rows('agreements', ['agreement_id', 'agreed_year', 'agreed_on', 'category', 'planned_per_side', 'stages', 'status']),
  ])
  return { exchanges, claims, agreements }
}

export function Mediators({ data: { exchanges, claims, agreements } }: { data: Awaited<ReturnType<typeof readMediators>> }) {
  const speech = useSpeech()
  const { filters } = useNavigation().place
  const { cards, charts, columns, undated, unknown, agreementStatuses, categories } = speech.words
  const counted = count(exchanges, claims, filters)
  const mediated = counted.returned.filter(({ exchange }) => exchange.mediators !== null)
  const mediators = byMediator(counted)
  const places = byPlace(counted)
  const rows = byAgreement(agreements, exchanges, claims, filters)
  const planned = rows.filter((row) => row.planned !== null)
  const { planned: peoplePlanned, returned, carriedOut } = plans(rows)
  const bySide = [columns.toUkraine, columns.toRussia]
  const placeName = (location: string | null) => (location === null ? unknown : speech.name(location))
  const agreementName = (row: AgreementRow) => `${row.since ? speech.day(row.since) : undated} · ${categories[row.agreement.category]}`

  return (
    <>
      <dl class="cards">
        <Card
          id="with-mediator"
          label={cards.withMediator}
          value={speech.number(counted.exchanges.filter((exchange) => exchange.mediators !== null).length)}
        />
        <Card id="people-with-mediator" label={cards.peopleWithMediator} value={speech.number(people(mediated))} />
        <Card id="mediated-share" label={cards.mediatedShare} value={speech.percent(share(people(mediated), people(counted.returned)))} />
        <Card id="planned" label={cards.planned} value={speech.number(peoplePlanned)} note={cards.plannedNote} />
        <Card
          id="carried-out"
          label={cards.carriedOut}
          value={speech.percent(carriedOut)}
          note={cards.carriedOutNote(speech.number(returned))}
        />
      </dl>

      <div class="columns">
        <div class="column">
          <Panel
            id="mediators"
            title={charts.mediators}
            note={charts.mediatorsNote}
            table={{
              header: [columns.mediator, ...bySide],
              items: mediators,
              row: (row) => [speech.name(row.mediator), row.toUkraine, row.toRussia],
            }}
          >
            <SideBars
              caption={charts.mediators}
              head={columns.mediator}
              rows={mediators.map((row) => ({
                key: row.mediator,
                label: speech.name(row.mediator),
                toUkraine: row.toUkraine,
                toRussia: row.toRussia,
              }))}
            />
          </Panel>

          <Panel
            id="places"
            title={charts.places}
            table={{
              header: [columns.place, columns.exchanges, columns.people],
              items: places,
              row: (row) => [placeName(row.location), row.exchanges, row.people],
            }}
          >
            <BarTable
              caption={charts.places}
              head={columns.place}
              rows={places.map((row) => ({
                key: row.location ?? 'unknown',
                label: placeName(row.location),
                bars: [{ series: 'plain', label: columns.exchanges, value: row.exchanges }],
              }))}
            />
          </Panel>
        </div>
        <div class="column">
          <Panel
            id="mediator-table"
            title={charts.mediatorTable}
            table={{
              header: [columns.mediator, columns.exchanges, columns.people, columns.first, columns.last],
              items: mediators,
              row: (row) => [speech.name(row.mediator), row.exchanges, total(row), row.first ?? null, row.last ?? null],
            }}
          >
            <DataTable
              caption={charts.mediatorTable}
              header={[columns.mediator, columns.exchanges, columns.people, columns.first, columns.last]}
              items={mediators}
              row={(row) => ({
                key: row.mediator,
                cells: [
                  speech.name(row.mediator),
                  row.exchanges,
                  total(row),
                  row.first ? speech.day(row.first) : null,
                  row.last ? speech.day(row.last) : null,
                ],
              })}
            />
          </Panel>

          <Panel
            id="agreements"
            title={charts.agreements}
            note={charts.agreementsNote}
            table={{
              header: [
                columns.agreement,
                columns.status,
                columns.stages,
                columns.exchanges,
                columns.planned,
                columns.returned,
                columns.carriedOut,
              ],
              items: rows,
              row: (row) => [
                agreementName(row),
                agreementStatuses[row.agreement.status],
                row.agreement.stages,
                row.exchanges,
                row.planned,
                row.returned,
                share(row.returned, row.planned),
              ],
            }}
          >
            <BarTable
              caption={charts.agreements}
              head={columns.agreement}
              rows={planned.map((row) => ({
                key: row.agreement.agreement_id,
                label: (
                  <>
                    {agreementName(row)} <small>{agreementStatuses[row.agreement.status]}</small>
                  </>
                ),
                bars: [
                  { series: 'plain', label: columns.planned, value: row.planned },
                  { series: 'accent', label: columns.returned, value: row.returned },
                ],
              }))}
            />
          </Panel>
        </div>
      </div>
    </>
  )
}

const total = (row: { toUkraine: number | null; toRussia: number | null }): number | null =>
  row.toUkraine === null && row.toRussia === null ? null : (row.toUkraine ?? 0) + (row.toRussia ?? 0)
