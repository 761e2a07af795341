import { useId, useState } from 'preact/hooks'
import { More } from '../../components/More.tsx'
import { followed, useNavigation } from '../../navigation.ts'
import { useSpeech } from '../../speech-context.ts'
import { outcome } from '../../words/speech.ts'
import type { ListedExchange } from '../OneExchange.tsx'

const page = 40

/** Every exchange that the filters leave, newest first, with a search over what is shown of each. */
export function ExchangeList({ exchanges, chosen }: { exchanges: readonly ListedExchange[]; chosen: ListedExchange | undefined }) {
  const speech = useSpeech()
  const { go, hrefOf } = useNavigation()
  const { exchange: words, charts, statuses } = speech.words
  const [sought, setSought] = useState('')
  const [shown, setShown] = useState(page)
  const heading = useId()
  const lineOf = (exchange: ListedExchange) => ({
    exchange,
    day: speech.day(exchange.exchange_date, exchange.date_precision),
    outcome: outcome(speech, exchange),
    names: [speech.names(exchange.mediators), exchange.location && speech.name(exchange.location)].filter(Boolean).join(' · '),
  })
  const wanted = sought.trim().toLocaleLowerCase()
  const isSought = (exchange: ListedExchange) => {
    const { day, outcome, names } = lineOf(exchange)
    return `${exchange.exchange_date ?? ''} ${day} ${outcome} ${names}`.toLocaleLowerCase().includes(wanted)
  }

  // Lines are written for those that are shown; of all of them only while somebody searches.
  const matching = wanted === '' ? exchanges : exchanges.filter(isSought)

  return (
    <nav class="exchange-list" aria-labelledby={heading}>
      <h2 id={heading} class="unseen">
        {words.list}
      </h2>
      <label class="search">
        <span class="unseen">{words.search}</span>
        <input type="search" placeholder={words.search} value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      </label>
      <ul>
        {matching.slice(0, shown).map((exchange) => {
          const { day, outcome, names } = lineOf(exchange)
          const there = { view: 'exchange', exchange: exchange.exchange_id } as const
          return (
            <li key={exchange.exchange_id}>
              <a
                href={hrefOf(there)}
                aria-current={exchange === chosen ? 'true' : undefined}
                onClick={(event) => followed(event, () => go(there))}
              >
                <span class="line">
                  <strong>{day}</strong>
                  {exchange.status !== 'completed' && <span class="chip">{statuses[exchange.status]}</span>}
                  {exchange.disputed && <span class="chip warn">{words.disputed}</span>}
                </span>
                <span>{outcome}</span>
                {names && <small>{names}</small>}
              </a>
            </li>
          )
        })}
      </ul>
      {matching.length === 0 && <p class="nothing">{charts.nothing}</p>}
      <More shown={shown} of={matching.length} step={page} onMore={setShown} />
    </nav>
  )
}
