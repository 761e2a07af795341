import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Place, readPlace, type View, writePlace } from './address.ts'
import { FilterBar } from './components/FilterBar.tsx'
import { Header } from './components/Header.tsx'
import { Loading, Notice } from './components/Notice.tsx'
import { Dataset } from './data/dataset.ts'
import { NavigationContext } from './navigation.ts'
import { SpeechContext, useSpeech } from './speech-context.ts'
import { useLoaded } from './useLoaded.ts'
import { Mediators, readMediators } from './views/Mediators.tsx'
import { OneExchange, readExchanges } from './views/OneExchange.tsx'
import { Overview, readOverview } from './views/Overview.tsx'
import { Quality, readQuality } from './views/Quality.tsx'
import { languageOf } from './words/language.ts'
import { speechIn } from './words/speech.ts'

const base = new URL('data/', document.baseURI)

/** The page: what the address says, in the language that the visitor reads. */
export function App() {
  const [place, setPlace] = useState<Place>(() => readPlace(location.search))
  const [attempt, setAttempt] = useState(0)
  const language = languageOf(place.language, navigator.languages)
  const speech = speechIn(language)
  const retry = () => setAttempt(attempt + 1)
  const opened = useLoaded(async () => {
    const dataset = await Dataset.open(base)

    // Asked for as soon as it is known which files there are, before anything is drawn that waits for them.
    const first: FirstView = { view: place.view, drawn: viewOf[place.view](dataset, retry) }
    first.drawn.catch(() => {})
    return { dataset, first }
  }, [attempt])

  useEffect(() => {
    const onPopState = () => setPlace(readPlace(location.search))
    addEventListener('popstate', onPopState)
    return () => removeEventListener('popstate', onPopState)
  }, [])

  useEffect(() => {
    document.documentElement.lang = language
    document.title = `${speech.words.views[place.view]} · ${speech.words.title}`
  }, [language, place.view])

  const navigation = useMemo(
    () => ({
      place,
      hrefOf: (change: Partial<Place>) => writePlace({ ...place, ...change }),
      go: (change: Partial<Place>) => {
        const there = { ...place, ...change }
        history.pushState(null, '', writePlace(there))
        setPlace(there)
      },
    }),
    [place],
  )

  return (
    <SpeechContext.Provider value={speech}>
      <NavigationContext.Provider value={navigation}>
        <a class="skip" href="#figures">
          {speech.words.skip}
        </a>
        <Header snapshot={opened.state === 'ready' ? opened.value.dataset.snapshot : null} />
        {opened.state === 'ready' ? (
          <Figures {...opened.value} view={place.view} retry={retry} />
        ) : (
          <main id="figures" tabIndex={-1}>
            {opened.state === 'loading' ? <Loading /> : <Notice problem={opened.problem} retry={retry} />}
          </main>
        )}
        <footer class="page">{speech.words.footer}</footer>
      </NavigationContext.Provider>
    </SpeechContext.Provider>
  )
}

type Drawn = Promise<() => VNode>

interface FirstView {
  view: View
  drawn: Drawn
}

// Each view brings its own data before it is drawn.
const viewOf: Record<View, (dataset: Dataset, retry: () => void) => Drawn> = {
  overview: async (dataset) => {
    const data = await readOverview(dataset)
    return () => <Overview data={data} />
  },
  exchange: async (dataset, retry) => {
    const data = await readExchanges(dataset)
    return () => <OneExchange dataset={dataset} data={data} retry={retry} />
  },
  mediators: async (dataset) => {
    const data = await readMediators(dataset)
    return () => <Mediators data={data} />
  },
  quality: async (dataset) => {
    const data = await readQuality(dataset)
    return () => <Quality data={data} />
  },
}

interface FiguresProps {
  dataset: Dataset
  first: FirstView
  view: View
  retry: () => void
}

function Figures({ dataset, first, view, retry }: FiguresProps) {
  const { states } = useSpeech().words
  const exchanges = useLoaded(() => dataset.rows('exchanges', ['mediators', 'exchange_date']), [dataset])
  const drawn = useLoaded(() => (view === first.view ? first.drawn : viewOf[view](dataset, retry)), [dataset, view])
  const failed = [exchanges, drawn].find((loaded) => loaded.state === 'failed')
  return (
    <>
      {exchanges.state === 'ready' && exchanges.value.length > 0 && <FilterBar exchanges={exchanges.value} />}
      <main id="figures" tabIndex={-1} aria-busy={drawn.state === 'loading'}>
        {failed ? (
          <Notice problem={failed.problem} retry={retry} />
        ) : exchanges.state !== 'ready' || drawn.state !== 'ready' ? (
          <Loading />
        ) : exchanges.value.length === 0 ? (
          <div class="notice" role="status" data-problem="no-rows">
            <h2>{states.noRowsTitle}</h2>
            <p>{states.noRowsText}</p>
          </div>
        ) : (
          drawn.value()
        )}
      </main>
    </>
  )
}
