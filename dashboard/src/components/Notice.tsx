import { DataProblem } from '../data/problem.ts'
import { useSpeech } from '../speech-context.ts'

/** In place of figures: why there are none, and what to do. */
export function Notice({ problem, retry }: { problem: unknown; retry: () => void }) {
  const { states } = useSpeech().words
  const known = problem instanceof DataProblem ? problem : null
  // What is no problem of the data is a fault of ours, and belongs on the console with its stack.
  if (!known) reportError(problem)
  const said = {
    fault: [states.faultTitle, states.faultText],
    empty: [states.emptyTitle, states.emptyText],
    damaged: [states.damagedTitle, states.damagedText],
    unreachable: [states.unreachableTitle, states.unreachableText],
    gone: [states.goneTitle, states.goneText],
    'newer-schema': [states.newerTitle, states.newerText],
  }[known?.kind ?? 'fault']
  return (
    <div class="notice" role={known?.kind === 'empty' ? 'status' : 'alert'} data-problem={known?.kind ?? 'fault'}>
      <h2>{said[0]}</h2>
      <p>{said[1]}</p>
      {known && known.kind !== 'empty' && (
        <p class="detail">
          {states.file}: <code>{known.file}</code>
          {known.detail && ` (${known.detail})`}
        </p>
      )}
      <button type="button" onClick={retry}>
        {states.retry}
      </button>
    </div>
  )
}

/** The shape of a view while its data are on the way. */
export function Loading() {
  const { states } = useSpeech().words
  return (
    <div class="loading" role="status">
      <span class="unseen">{states.loading}</span>
      <div class="cards" aria-hidden="true">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <div key={key} class="card ghost" />
        ))}
      </div>
      <div class="panel ghost" aria-hidden="true" />
    </div>
  )
}
