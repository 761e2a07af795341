import { render } from 'preact'
import { App } from './App.tsx'
import { applyTheme, savedTheme } from './theme.ts'
import '@fontsource-variable/inter/wght.css'
import './styles/tokens.css'
import './styles/layout.css'
import './styles/controls.css'
import './styles/charts.css'
import './styles/exchange.css'

applyTheme(savedTheme())
render(<App />, document.querySelector('#page') as HTMLElement)
