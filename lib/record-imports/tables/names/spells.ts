import type { Role } from '@/lib/vocabulary'

/** An affiliation as one row names it, on the day of its statement (YYYY-MM-DD) where that is known. */
export type Held = { organization: string; title: string | null; role: Role; day: string | undefined }

export type Spell = { organization: string; title: string | null; role: Role; from: string | null; to: string | null }

/**
 * Affiliations with their days. One alone has none: a table does not say when it began. Of several organizations each
 * is dated by the first and last statement that names it, the last one without an end.
 */
export function affiliationsOf(held: readonly Held[]): Spell[] {
  const spells = new Map<string, { held: Held; first: string | undefined; last: string | undefined }>()
  for (const one of held) {
    const key = JSON.stringify([one.organization, one.title, one.role])
    const spell = spells.get(key) ?? { held: one, first: one.day, last: one.day }
    if (one.day !== undefined) {
      if (spell.first === undefined || one.day < spell.first) spell.first = one.day
      if (spell.last === undefined || one.day > spell.last) spell.last = one.day
    }
    spells.set(key, spell)
  }
  const sorted = [...spells.values()].sort((a, b) => (a.first ?? '').localeCompare(b.first ?? ''))
  const isSeveral = new Set(sorted.map(({ held }) => held.organization)).size > 1
  return sorted.map(({ held: { organization, title, role }, first, last }, index) => ({
    organization,
    title,
    role,
    from: isSeveral ? (first ?? null) : null,
    to: isSeveral && index < sorted.length - 1 ? (last ?? null) : null,
  }))
}

/** One entry for each affiliation with its first and last day, where there are many. */
export function compact(held: Held[]): Held[] {
  const spells = new Map<string, { first: Held; last: Held }>()
  for (const one of held) {
    const key = JSON.stringify([one.organization, one.title, one.role])
    const spell = spells.get(key)
    if (!spell) spells.set(key, { first: one, last: one })
    else {
      if ((one.day ?? '') < (spell.first.day ?? '')) spell.first = one
      if ((one.day ?? '') > (spell.last.day ?? '')) spell.last = one
    }
  }
  return [...spells.values()].flatMap(({ first, last }) => (first === last ? [first] : [first, last]))
}

/** By organization, the day of the first statement that names it; those without a day are left out. */
export function firstDays(held: readonly Held[]): Map<string, string> {
  const days = new Map<string, string>()
  for (const { organization, day } of held)
    if (day !== undefined && day < (days.get(organization) ?? '~')) days.set(organization, day)
  return days
}
