import type { Claim, Side } from '../data/tables.ts'
import { sides } from '../filters.ts'
import { groupBy } from './group.ts'

/** Outlets that say it in their own words are one voice. */
export const outlets = null

type Stated = Pick<Claim, 'returned_to' | 'category' | 'people' | 'claimed_by' | 'superseded_by'>

/** What one voice states of one exchange, living people. */
export interface Voice {
  claimedBy: string | null
  toUkraine: number | null
  toRussia: number | null
}

/** The voices of one exchange, side by side: those with the highest numbers first, outlets last. */
export function voices(claims: readonly Stated[]): Voice[] {
  const groups = groupBy(claims, (claim) => claim.claimed_by)
  return [...groups.entries()]
    .map(([claimedBy, stated]) => ({ claimedBy, toUkraine: numberOf(stated, 'ukraine'), toRussia: numberOf(stated, 'russia') }))
    .filter((voice) => voice.toUkraine !== null || voice.toRussia !== null)
    .sort(
      (a, b) =>
        Number(a.claimedBy === outlets) - Number(b.claimedBy === outlets) ||
        total(b) - total(a) ||
        (a.claimedBy ?? '').localeCompare(b.claimedBy ?? '', 'en'),
    )
}

/** By side, the highest number that a voice states less the lowest; the sum of both. Null where nobody states any. */
export function gap(claims: readonly Stated[]): number | null {
  const stated = voices(claims)
  const gaps = sides.flatMap((side) => {
    const numbers = stated.flatMap((voice) => (side === 'ukraine' ? voice.toUkraine : voice.toRussia) ?? [])
    return numbers.length === 0 ? [] : Math.max(...numbers) - Math.min(...numbers)
  })
  return gaps.length === 0 ? null : gaps.reduce((sum, number) => sum + number, 0)
}

/** A voice's undivided number or the sum of its categories, whichever is higher; of several numbers for one category the highest. */
function numberOf(claims: readonly Stated[], side: Side): number | null {
  const known = claims.filter(
    (claim) => claim.returned_to === side && claim.superseded_by === null && claim.category !== 'body' && claim.people !== null,
  )
  if (known.length === 0) return null
  const highest = new Map<string, number>()
  for (const claim of known) highest.set(claim.category, Math.max(highest.get(claim.category) ?? 0, claim.people ?? 0))
  const whole = highest.get('mixed') ?? 0
  highest.delete('mixed')
  return Math.max(
    whole,
    [...highest.values()].reduce((sum, number) => sum + number, 0),
  )
}

const total = (voice: Voice): number => (voice.toUkraine ?? 0) + (voice.toRussia ?? 0)
