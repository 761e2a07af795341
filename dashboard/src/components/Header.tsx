import { useState } from 'preact/hooks'
import { views } from '../address.ts'
import type { Snapshot } from '../data/snapshot.ts'
import { followed, useNavigation } from '../navigation.ts'
import { useSpeech } from '../speech-context.ts'
import { applyTheme, savedTheme, type Theme, themes } from '../theme.ts'
import { languages } from '../words/language.ts'

const languageNames = { en: 'English', uk: 'Українська' }

/** What the page is, of which snapshot, in which language and colours; and the way to each view. */
export function Header({ snapshot }: { snapshot: Snapshot | null }) {
  const speech = useSpeech()
  const { words } = speech
  const { place, go, hrefOf } = useNavigation()
  const [theme, setTheme] = useState<Theme>(savedTheme)
  return (
    <header class="page">
      <div class="masthead">
        <div class="brand">
          <h1>{words.title}</h1>
          <p>
            {words.subtitle}
            {snapshot && (
              <span class="snapshot">{words.snapshot(snapshot.snapshot, speech.instant(Date.parse(snapshot.createdAt)))} UTC</span>
            )}
          </p>
        </div>
        <div class="choices">
          <label>
            <span class="unseen">{words.language}</span>
            <select
              value={speech.language}
              onChange={(event) => go({ language: languages.find((language) => language === event.currentTarget.value) ?? null })}
            >
              {languages.map((language) => (
                <option key={language} value={language} lang={language}>
                  {languageNames[language]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span class="unseen">{words.theme.label}</span>
            <select
              value={theme}
              onChange={(event) => {
                const chosen = themes.find((known) => known === event.currentTarget.value) ?? 'auto'
                applyTheme(chosen)
                setTheme(chosen)
              }}
            >
              {themes.map((known) => (
                <option key={known} value={known}>
                  {words.theme[known]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <nav class="views" aria-label={words.nav}>
        {views.map((view) => (
          <a
            key={view}
            href={hrefOf({ view, exchange: null })}
            aria-current={view === place.view ? 'page' : undefined}
            onClick={(event) => followed(event, () => go({ view, exchange: null }))}
          >
            {words.views[view]}
          </a>
        ))}
      </nav>
    </header>
  )
}
