import { useEffect, useState } from 'preact/hooks'

export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; problem: unknown }

/** What a promise brings; asked again when one of the keys changes. An answer that is no longer wanted is dropped. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  useEffect(() => {
    let wanted = true
    setLoaded({ state: 'loading' })
    load().then(
      (value) => wanted && setLoaded({ state: 'ready', value }),
      (problem: unknown) => wanted && setLoaded({ state: 'failed', problem }),
    )
    return () => {
      wanted = false
    }
  }, keys)
  return loaded
}
