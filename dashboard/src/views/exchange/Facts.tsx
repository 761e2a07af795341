import { useSpeech } from '../../speech-context.ts'
import type { ListedExchange } from '../OneExchange.tsx'

/** What is known of an exchange beside its numbers; what nobody tells is left out. */
export function Facts({ exchange }: { exchange: ListedExchange }) {
  const speech = useSpeech()
  const { exchange: words } = speech.words
  const facts: [string, string | null][] = [
    [words.location, exchange.location && speech.name(exchange.location)],
    [words.mediators, speech.names(exchange.mediators) || null],
    [words.stage, exchange.stage === null ? null : words.stageOf(exchange.stage, exchange.stages)],
    [words.ordinal, exchange.ordinal === null ? null : speech.number(exchange.ordinal)],
    [words.confidence, speech.number(exchange.confidence, 3)],
    [words.reported, words.reportedBy(exchange.article_count, exchange.outlet_count)],
  ]
  return (
    <dl class="facts" aria-label={words.facts}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
