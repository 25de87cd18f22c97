import { isChosen, type PositionFacet } from '@/lib/filter/position-facets'
import { type PositionFilter, STANDING } from '@/lib/filter/positions'
import type { CountedFacet } from '@/lib/positions/facets'
import { sideOf } from '@/lib/vocabulary'
import type { Subjects } from './counted-library'
import type { PositionTable } from './position-table'
import { SAID, SAID_CODES, type Said } from './said-code'
import { dayNumber } from './spells'
import type { Verdicts } from './verdicts'

/** Numbers of the facets with a choice, for verdicts. */
export type FacetNumbers = ReadonlyMap<CountedFacet, number>

/** The counted facets in which something is chosen, numbered from 1. */
export function numberFacets(filter: PositionFilter): FacetNumbers {
  const facets = Object.keys(NARROW) as CountedFacet[]
  return new Map(facets.filter((facet) => isChosen(filter, facet)).map((facet, index) => [facet, index + 1]))
}

type Narrowing = { table: PositionTable; subjects: Subjects; filter: PositionFilter; verdicts: Verdicts }

/** Narrows verdicts by the dates of the filter, and by the words that it asks for, where some are given. */
export function narrowByDate({ table, filter: { from, to }, verdicts }: Narrowing): void {
  if (from || to)
    verdicts.keepBetween(
      from ? dayNumber(from) : 0,
      to ? dayNumber(to) : Number.POSITIVE_INFINITY,
      table.column('from'),
      table.column('to'),
    )
}

/** Narrows verdicts by the choice in one facet. */
export function narrowByFacet(narrowing: Narrowing, facet: CountedFacet, number: number): void {
  const { allowed, columns } = NARROW[facet](narrowing)
  const [column, other] = columns.map((name) => narrowing.table.column(name))
  if (column) narrowing.verdicts.judge(number, allowed, column, other)
}

type Column = Parameters<PositionTable['column']>[0]
/** What is allowed in a column, or in either of two. */
type Allowed = { allowed: Uint8Array; columns: [Column] | [Column, Column] }

const NARROW: Record<Exclude<PositionFacet, 'q' | 'date'>, (narrowing: Narrowing) => Allowed> = {
  stance: ({ filter }) => saying(({ stance }) => filter.stance.includes(stance)),
  side: ({ filter }) => saying(({ stance }) => filter.side.includes(sideOf(stance))),
  topic: ({ subjects, filter }) => ({
    allowed: among(subjects.topic, ({ slug, theme }) => filter.topic.includes(slug) || filter.theme.includes(theme)),
    columns: ['topic'],
  }),
  actor: ({ subjects, filter }) => held(subjects, ({ slug }) => filter.actor.includes(slug)),
  kind: ({ subjects, filter }) => held(subjects, ({ kind }) => filter.kind.includes(kind)),
  role: ({ table, filter }) => ({ allowed: table.sets.role.having(new Set(filter.role)), columns: ['role'] }),
  affiliation: ({ table, filter }) => ({
    allowed: table.sets.affiliation.having(new Set(filter.affiliation)),
    columns: ['affiliation'],
  }),
  terms: ({ filter }) => saying(({ terms }) => terms.some((term) => filter.terms.includes(term))),
  basis: ({ filter }) => saying(({ basis }) => filter.basis.includes(basis)),
  hand: ({ filter }) => saying(({ hand }) => filter.hand.includes(hand)),
  mode: ({ table, filter }) => ({ allowed: table.sets.mode.having(new Set(filter.mode)), columns: ['mode'] }),
  summit: ({ subjects, filter }) => {
    const allowed = among(subjects.summit, ({ slug }) => filter.summit.includes(slug))
    allowed[0] = Number(filter.summit.includes(STANDING))
    return { allowed, columns: ['summit'] }
  },
  source: ({ table, subjects, filter }) => {
    const wanted = [...subjects.source.entries()].filter(([, source]) => source && filter.source.includes(source.slug))
    return { allowed: table.sets.source.having(new Set(wanted.map(([key]) => key))), columns: ['source'] }
  },
  lang: ({ table, filter }) => ({ allowed: table.sets.lang.having(new Set(filter.lang)), columns: ['lang'] }),
}

function saying(passes: (said: Said) => boolean): Allowed {
  const allowed = new Uint8Array(SAID_CODES)
  for (const [code, said] of SAID) allowed[code] = Number(passes(said))
  return { allowed, columns: ['said'] }
}

/** A position counts under its speaker and under the actor spoken for. */
function held({ actor }: Subjects, passes: Parameters<typeof among<Subjects['actor'][number]>>[1]): Allowed {
  return { allowed: among(actor, passes), columns: ['actor', 'behalf'] }
}

/** 1 at the keys of the records that pass; at 0, the key of none, 0. */
function among<Named>(names: readonly (Named | undefined)[], passes: (named: NonNullable<Named>) => boolean) {
  const allowed = new Uint8Array(Math.max(1, names.length))
  for (const [key, named] of names.entries()) if (named) allowed[key] = Number(passes(named))
  return allowed
}
