import { useLayoutEffect, useMemo, useState } from 'preact/hooks'

export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; problem: unknown }

/** What a promise brings; asked again when one of the keys changes. An answer that is no longer wanted is dropped. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  // Asked while the component is first drawn: an effect would wait until that is painted, and a first view has several such steps in a row.
  const asked = useMemo(load, keys)
  const [answer, setAnswer] = useState<{ to: Promise<T>; loaded: Loaded<T> } | null>(null)
  useLayoutEffect(() => {
    let wanted = true
    asked.then(
      (value) => wanted && setAnswer({ to: asked, loaded: { state: 'ready', value } }),
      (problem: unknown) => wanted && setAnswer({ to: asked, loaded: { state: 'failed', problem } }),
    )
    return () => {
      wanted = false
    }
  }, [asked])
  return answer?.to === asked ? answer.loaded : { state: 'loading' }
}
