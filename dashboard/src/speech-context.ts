import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Speech, speechIn } from './words/speech.ts'

/** The language in which the page speaks. */
export const SpeechContext = createContext<Speech>(speechIn('en'))

export const useSpeech = (): Speech => useContext(SpeechContext)
