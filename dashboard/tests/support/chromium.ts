import { existsSync } from 'node:fs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser of the machine.
 * @throws Error with the command that installs one.
 */
export function chromium(): string {
  const named = process.env.CHROMIUM
  const found = named ? [named].find(existsSync) : usual.find(existsSync)
  if (found) return found
  throw new Error(
    `${named ? `CHROMIUM names ${named}, which is not there.` : 'No Chromium was found.'} Install it with "sudo apt-get install chromium", or let CHROMIUM name one.`,
  )
}
