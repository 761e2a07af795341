import { useEffect, useRef } from 'preact/hooks'
import { Loading, Notice } from '../components/Notice.tsx'
import type { Dataset } from '../data/dataset.ts'
import { leavesExchange } from '../filters.ts'
import { exchangeColumns } from '../measures/counting.ts'
import { useNavigation } from '../navigation.ts'
import { byText } from '../order.ts'
import { useSpeech } from '../speech-context.ts'
import { useLoaded } from '../useLoaded.ts'
import { ExchangeDetails, readDetails } from './exchange/ExchangeDetails.tsx'
import { ExchangeList } from './exchange/ExchangeList.tsx'

/** What the list of exchanges reads; claims and evidence are read of the chosen one. */
export async function readExchanges(dataset: Dataset) {
  const exchanges = await dataset.rows('exchanges', [
    ...exchangeColumns,
    'exchange_year',
    'stage',
    'stages',
    'ordinal',
    'location',
    'confidence',
    'article_count',
    'outlet_count',
  ])
  return exchanges.sort((a, b) => byText(b.exchange_date ?? '', a.exchange_date ?? '') || byText(a.exchange_id, b.exchange_id))
}

export type ListedExchange = Awaited<ReturnType<typeof readExchanges>>[number]

interface Props {
  dataset: Dataset
  data: ListedExchange[]
  retry: () => void
}

/** The list of exchanges that the filters leave, and beside it the one that is chosen. */
export function OneExchange({ dataset, data, retry }: Props) {
  const { exchange: words } = useSpeech().words
  const { place } = useNavigation()
  const left = data.filter((exchange) => leavesExchange(place.filters, exchange))
  const chosen = place.exchange === null ? left[0] : data.find((exchange) => exchange.exchange_id === place.exchange)
  const at = chosen ? left.indexOf(chosen) : -1

  return (
    <div class="chosen-exchange">
      <ExchangeList exchanges={left} chosen={chosen} />
      <div class="details">
        {chosen ? (
          <Details
            key={chosen.exchange_id}
            dataset={dataset}
            exchange={chosen}
            later={left[at - 1]}
            earlier={at < 0 ? undefined : left[at + 1]}
            retry={retry}
          />
        ) : (
          <p class="nothing">{place.exchange === null ? words.choose : words.notFound}</p>
        )}
      </div>
    </div>
  )
}

interface DetailsProps {
  dataset: Dataset
  exchange: ListedExchange
  earlier: ListedExchange | undefined
  later: ListedExchange | undefined
  retry: () => void
}

function Details({ dataset, exchange, earlier, later, retry }: DetailsProps) {
  const loaded = useLoaded(() => readDetails(dataset, exchange), [dataset, exchange.exchange_id])
  const top = useRef<HTMLDivElement>(null)
  // On a phone the details stand below the list: a choice leads to them.
  useEffect(() => {
    if (matchMedia('(max-width: 47.99rem)').matches && document.activeElement?.closest('.exchange-list')) top.current?.scrollIntoView()
  }, [])
  return (
    <div ref={top}>
      {loaded.state === 'loading' && <Loading />}
      {loaded.state === 'failed' && <Notice problem={loaded.problem} retry={retry} />}
      {loaded.state === 'ready' && <ExchangeDetails exchange={exchange} earlier={earlier} later={later} {...loaded.value} />}
    </div>
  )
}
