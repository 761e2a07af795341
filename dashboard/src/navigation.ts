import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Place, start } from './address.ts'

export interface Navigation {
  place: Place
  /** Goes to a place that differs from this one so. */
  go(change: Partial<Place>): void
  /** The address of such a place, for a link. */
  hrefOf(change: Partial<Place>): string
}

export const NavigationContext = createContext<Navigation>({ place: start, go: () => {}, hrefOf: () => '?' })

export const useNavigation = (): Navigation => useContext(NavigationContext)

/** What an `a` does within the page; a click that asks for a new tab stays the browser's. */
export function followed(event: MouseEvent, go: () => void): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  go()
}
