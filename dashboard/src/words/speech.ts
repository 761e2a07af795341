import type { Exchange } from '../data/tables.ts'
import { en, type Words } from './en.ts'
import type { Language } from './language.ts'
import { nameIn } from './names.ts'
import { uk } from './uk.ts'

const noValue = '–'

/** A language: its words, and how it writes numbers, days and names. */
export interface Speech {
  language: Language
  words: Words
  number(value: number | null, digits?: number): string
  percent(value: number | null): string
  day(day: string | null | undefined, precision?: Exchange['date_precision']): string
  /** 2026-03 or 2026-Q1 for a chart: short, or whole for a voice. */
  stretch(key: string, length: 'short' | 'long'): string
  instant(milliseconds: number | null): string
  name(name: string): string
  names(joined: string | null): string
}

const speeches = new Map<Language, Speech>()

export function speechIn(language: Language): Speech {
  const known = speeches.get(language) ?? make(language)
  speeches.set(language, known)
  return known
}

function make(language: Language): Speech {
  const locale = language === 'uk' ? 'uk-UA' : 'en-GB'
  const words = language === 'uk' ? uk : en
  const formats = new Map<string, Intl.DateTimeFormat>()
  const format = (options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options)
    const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    formats.set(key, known)
    return known
  }
  const numbers = new Map<string, Intl.NumberFormat>()
  const written = (value: number, style: 'decimal' | 'percent', digits: number) => {
    // Kept, as the formats above: making one takes far longer than writing a number by it.
    const key = `${style} ${digits}`
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits })
    numbers.set(key, known)
    return known.format(value)
  }
  const date = (day: string) => new Date(`${day}T00:00:00Z`)
  return {
    language,
    words,
    number: (value, digits = 0) => (value === null ? noValue : written(value, 'decimal', digits)),
    percent: (value) => (value === null ? noValue : written(value, 'percent', 1)),
    day: (day, precision = 'day') => {
      if (!day || precision === 'unknown') return words.undated
      if (precision === 'year') return day.slice(0, 4)
      if (precision === 'month') return format({ year: 'numeric', month: 'long' }).format(date(day))
      return format({ year: 'numeric', month: 'short', day: 'numeric' }).format(date(day))
    },
    stretch: (key, length) =>
      key.includes('Q') ? `${key.slice(5)} ${key.slice(0, 4)}` : format({ year: 'numeric', month: length }).format(date(`${key}-01`)),
    instant: (milliseconds) =>
      milliseconds === null
        ? noValue
        : format({ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
            milliseconds,
          ),
    name: (name) => nameIn(language, name),
    names: (joined) =>
      joined
        ?.split('; ')
        .map((name) => nameIn(language, name))
        .join(', ') ?? '',
  }
}

/** The numbers that an exchange carries itself. */
export type Told = Pick<Exchange, 'people_to_ukraine' | 'people_to_russia' | 'bodies_to_ukraine' | 'bodies_to_russia' | 'counts_withheld'>

/** What an exchange brought, in one line: the headline of the dataset in the visitor's language. */
export function outcome(speech: Speech, exchange: Told): string {
  const { exchange: words } = speech.words
  const told = (value: number | null) => (value === null ? null : speech.number(value))
  const people = words.to(told(exchange.people_to_ukraine), told(exchange.people_to_russia))
  const bodies = words.to(told(exchange.bodies_to_ukraine), told(exchange.bodies_to_russia))
  const parts = [people, bodies && words.bodies(bodies)].filter(Boolean)
  return parts.length > 0 ? parts.join('; ') : exchange.counts_withheld ? words.withheld : words.noNumber
}
