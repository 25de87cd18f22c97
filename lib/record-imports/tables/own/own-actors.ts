import { splitList } from '@/lib/exports/list-cell'
import { sortNameOf } from '@/lib/imports/author-names'
import { isOrganization } from '@/lib/imports/organizations'
import { ACTOR_KINDS } from '@/lib/vocabulary'
import type { OwnRow } from './own-row'

type Actor = {
  name: string
  kind: string
  source: string
  /** What stands beside the name, with the first and last day on which it does. */
  spells: Map<string, { first: string; last: string }>
  /** Slugs of organizations for which somebody is quoted, by their names: only members speak for one. */
  memberOf: Map<string, string>
}

/** The actors of a table that was written here: holders, speakers, reporters and the quoted. */
export class OwnActors {
  readonly #actors = new Map<string, Actor>()

  add(row: OwnRow, quotations: readonly OwnRow[]): void {
    const cell = (name: string) => row.get(name) ?? ''
    const source = quotations[0]?.get('source') ?? ''
    const holder = this.#add(cell('actor'), cell('actor_name'), source)
    if (holder && cell('actor_kind') !== '') holder.kind = cell('actor_kind')
    if (holder) addSpell(holder, cell('affiliation'), cell('stated_to') || cell('stated_from'))
    for (const field of ['speaker', 'on_behalf_of', 'reported_by'])
      this.#add(cell(field), cell(`${field}_name`), source)
    for (const quotation of quotations) {
      const names = splitList(quotation.get('quoted_speaker_names') ?? '')
      for (const [index, slug] of splitList(quotation.get('quoted_speakers') ?? '').entries())
        this.#addQuoted(row, this.#add(slug, names[index] ?? '', quotation.get('source') ?? ''), slug)
    }
  }

  /** Somebody quoted for an organization, who is not its speaker and does not report it, was a member on that day. */
  #addQuoted(row: OwnRow, quoted: Actor | undefined, slug: string) {
    const cell = (name: string) => row.get(name) ?? ''
    const organization = cell('speaker') || cell('actor')
    const name = cell('speaker_name') || cell('actor_name')
    if (!quoted || [organization, cell('on_behalf_of'), cell('reported_by')].includes(slug)) return
    addSpell(quoted, name, cell('stated_to') || cell('stated_from'))
    quoted.memberOf.set(name, organization)
  }

  records(isKnown: (slug: string) => boolean) {
    return [...this.#actors].filter(([slug]) => !isKnown(slug)).map(([slug, actor]) => recordOf(slug, actor))
  }

  #add(slug: string, name: string, source: string): Actor | undefined {
    if (slug === '') return undefined
    const actor = this.#actors.get(slug) ?? { name, kind: '', source, spells: new Map(), memberOf: new Map() }
    if (actor.name === '') actor.name = name
    this.#actors.set(slug, actor)
    return actor
  }
}

function addSpell(actor: Actor, text: string, day: string) {
  const spell = actor.spells.get(text)
  if (!spell) actor.spells.set(text, { first: day, last: day })
  else {
    if (day < spell.first) spell.first = day
    if (day > spell.last) spell.last = day
  }
}

function recordOf(slug: string, { name, kind: given, source, spells, memberOf }: Actor) {
  const kind = ACTOR_KINDS.find((one) => one === given) ?? (isOrganization(name) ? 'organization' : 'person')
  // Beside a name stands an organization or, where none is on record, a description.
  const described = [...spells.keys()].find(
    (text) => text !== '' && !memberOf.has(text) && (kind !== 'person' || /^\p{Ll}/u.test(text)),
  )
  const held = [...spells]
    .filter(([text]) => text !== '' && text !== described)
    .sort((a, b) => a[1].first.localeCompare(b[1].first))
  return {
    slug,
    name,
    kind,
    sortName: kind === 'person' ? sortNameOf(name) : name,
    shortName: null,
    nativeName: null,
    aliases: [],
    description: described === undefined || (kind === 'group' && described === 'Unnamed group') ? null : described,
    quantifier: null,
    source: kind === 'group' ? source : null,
    affiliations: held.map(([organization, { first, last }], index) => ({
      organization,
      short: null,
      actor: memberOf.get(organization) ?? null,
      title: null,
      role: 'other',
      from: spells.size > 1 && first !== '' ? first : null,
      to: spells.size > 1 && index < held.length - 1 && last !== '' ? last : null,
    })),
  }
}
