import type { Exchange } from '../data/tables.ts'
import { followed, useNavigation } from '../navigation.ts'
import { useSpeech } from '../speech-context.ts'
import { outcome, type Told } from '../words/speech.ts'

/** The day of an exchange, leading to its view. */
export function ExchangeLink({ exchange }: { exchange: Pick<Exchange, 'exchange_id' | 'exchange_date' | 'date_precision'> }) {
  const speech = useSpeech()
  const { go, hrefOf } = useNavigation()
  const there = { view: 'exchange', exchange: exchange.exchange_id } as const
  return (
    <a href={hrefOf(there)} onClick={(event) => followed(event, () => go(there))}>
      {speech.day(exchange.exchange_date, exchange.date_precision)}
    </a>
  )
}

/** What it brought, and whether that is disputed. */
export function Outcome({ exchange }: { exchange: Told & Pick<Exchange, 'disputed'> }) {
  const speech = useSpeech()
  return (
    <>
      {outcome(speech, exchange)} {exchange.disputed && <span class="chip warn">{speech.words.exchange.disputed}</span>}
    </>
  )
}
