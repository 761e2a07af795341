import { useId } from 'preact/hooks'
import type { Category, Exchange } from '../data/tables.ts'
import { categories, type Filters, mediatorsIn, nobody, noFilters, type Period, sides, wholeYear, yearOf } from '../filters.ts'
import { useNavigation } from '../navigation.ts'
import { useSpeech } from '../speech-context.ts'
import { useWide } from '../useWide.ts'

/** The filters, which every view shares and the address carries. On a phone they are folded away. */
export function FilterBar({ exchanges }: { exchanges: readonly Pick<Exchange, 'mediators' | 'exchange_date'>[] }) {
  const { words } = useSpeech()
  const { place, go } = useNavigation()
  const wide = useWide()
  const { filters } = place
  const active =
    [filters.side, filters.mediator].filter(Boolean).length + Number(filters.categories.length > 0) + Number(filters.period.kind !== 'all')
  const choose = (change: Partial<Filters>) => go({ filters: { ...filters, ...change } })

  const controls = (
    <div class="controls">
      <SideChoice filters={filters} choose={choose} />
      <CategoryChoice filters={filters} choose={choose} />
      <MediatorChoice filters={filters} choose={choose} known={mediatorsIn(exchanges)} />
      <PeriodChoice
        filters={filters}
        choose={choose}
        years={[...new Set(exchanges.flatMap((exchange) => exchange.exchange_date?.slice(0, 4) ?? []))].map(Number)}
      />
      <button type="button" class="quiet" disabled={active === 0} onClick={() => go({ filters: noFilters })}>
        {words.filters.clear}
      </button>
    </div>
  )

  return (
    <section class="filters" aria-label={words.filters.label}>
      {wide ? (
        controls
      ) : (
        <details>
          <summary>
            {words.filters.label}
            {active > 0 && <span class="active">{words.filters.active(active)}</span>}
          </summary>
          {controls}
        </details>
      )}
    </section>
  )
}

interface Choice {
  filters: Filters
  choose(change: Partial<Filters>): void
}

function SideChoice({ filters, choose }: Choice) {
  const { words } = useSpeech()
  const name = useId()
  return (
    <fieldset class="segments">
      <legend>{words.filters.side}</legend>
      {[null, ...sides].map((side) => (
        <label key={side ?? 'both'}>
          <input type="radio" name={name} value={side ?? ''} checked={filters.side === side} onChange={() => choose({ side })} />
          <span>{side ? words.sides[side] : words.filters.both}</span>
        </label>
      ))}
    </fieldset>
  )
}

function CategoryChoice({ filters, choose }: Choice) {
  const { words } = useSpeech()
  const toggled = (category: Category) => categories.filter((known) => filters.categories.includes(known) !== (known === category))
  return (
    <fieldset class="chips">
      <legend>{words.filters.category}</legend>
      {categories.map((category) => (
        <label key={category}>
          <input
            type="checkbox"
            value={category}
            checked={filters.categories.includes(category)}
            onChange={() => choose({ categories: toggled(category) })}
          />
          <span>{words.categories[category]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function MediatorChoice({ filters, choose, known }: Choice & { known: string[] }) {
  const speech = useSpeech()
  const { words } = speech
  const names = [...new Set([...known, ...(filters.mediator && filters.mediator !== nobody ? [filters.mediator] : [])])].sort((a, b) =>
    a.localeCompare(b, 'en'),
  )
  return (
    <label class="field">
      <span>{words.filters.mediator}</span>
      <select value={filters.mediator ?? ''} onChange={(event) => choose({ mediator: event.currentTarget.value || null })}>
        <option value="">{words.filters.anyMediator}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {speech.name(name)}
          </option>
        ))}
        <option value={nobody}>{words.filters.nobody}</option>
      </select>
    </label>
  )
}

function PeriodChoice({ filters, choose, years }: Choice & { years: number[] }) {
  const { words } = useSpeech()
  const { period } = filters
  const year = yearOf(period)
  const own = period.kind === 'days' && year === null ? period : null
  const shown = [...new Set([...years, ...(year === null ? [] : [year])])].sort((a, b) => b - a)
  const chosen = period.kind === 'days' ? String(year ?? 'own') : period.kind
  const periodOf = (value: string): Period => {
    if (value === 'all' || value === 'undated') return { kind: value }
    return value === 'own' ? { kind: 'days', from: `${shown.at(-1) ?? 2022}-02-24`, to: null } : wholeYear(Number(value))
  }
  return (
    <>
      <label class="field">
        <span>{words.filters.period}</span>
        <select value={chosen} onChange={(event) => choose({ period: periodOf(event.currentTarget.value) })}>
          <option value="all">{words.filters.allTime}</option>
          {shown.map((known) => (
            <option key={known} value={String(known)}>
              {known}
            </option>
          ))}
          <option value="undated">{words.filters.undated}</option>
          <option value="own">{words.filters.ownPeriod}</option>
        </select>
      </label>
      {own &&
        (['from', 'to'] as const).map((end) => (
          <label key={end} class="field">
            <span>{words.filters[end]}</span>
            <input
              type="date"
              value={own[end] ?? ''}
              onChange={(event) => {
                const changed = { ...own, [end]: event.currentTarget.value || null }
                choose({ period: changed.from || changed.to ? changed : { kind: 'all' } })
              }}
            />
          </label>
        ))}
    </>
  )
}
