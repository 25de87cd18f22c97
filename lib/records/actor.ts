import { z } from 'zod'
import { actorHref } from '@/lib/urls'
import { ACTOR_KIND, ACTOR_KINDS, ROLE, ROLES } from '@/lib/vocabulary'
import { affiliationDays } from './affiliation-days'
import { describeRecord } from './descriptor'
import { optionsOf } from './options'
import { addProblem, date, optionalText, shortText, slug, text } from './values'

const affiliationSchema = z
  .strictObject({
    organization: text,
    /** The organization in one word, for narrow heads of tables: "CSIS". */
    short: shortText.nullable(),
    /** Slug of the organization, where it is an actor too. */
    actor: slug.nullable(),
    title: optionalText,
    role: z.enum(ROLES),
    from: date.nullable(),
    to: date.nullable(),
  })
  .superRefine((affiliation, context) => {
    const { validFrom, validTo } = affiliationDays(affiliation)
    if (validFrom > validTo) addProblem(context, 'to', 'must not lie before its beginning')
  })

const actorSchema = z.strictObject({
  slug,
  name: text,
  kind: z.enum(ACTOR_KINDS),
  /** The name for sorting: "Klingner, Bruce". */
  sortName: text,
  /** The name for narrow heads of tables, where the one derived from the sort name does not do: "N. Korea". */
  shortName: shortText.nullable(),
  /** The name in its own script, where that differs from the script of `name`. */
  nativeName: optionalText,
  aliases: z.array(text),
  /** A few words, as sources describe the actor. */
  description: optionalText,
  /** For an unnamed group: the quantifier of its source ("some", "most"), and that source. */
  quantifier: optionalText,
  source: slug.nullable(),
  affiliations: z.array(affiliationSchema),
})

type Actor = z.infer<typeof actorSchema>

/** A person, organization or group that can speak, with other names and dated affiliations. */
export const ACTOR = describeRecord({
  list: 'actors',
  noun: { one: 'actor', many: 'actors' },
  key: 'slug',
  address: 'slug',
  schema: actorSchema,
  fields: {
    name: { kind: 'line', label: 'Name', required: true },
    kind: { kind: 'choice', label: 'Type', options: optionsOf(ACTOR_KINDS, ACTOR_KIND), required: true },
    sortName: { kind: 'line', label: 'Filed under', hint: '“Klingner, Bruce”', required: true },
    shortName: {
      kind: 'line',
      label: 'Short name',
      hint: 'At most 10 characters, for heads of tables; empty: made from the name it is filed under',
    },
    nativeName: { kind: 'line', label: 'Name in its own script' },
    aliases: { kind: 'lines', label: 'Also called', hint: 'One a line' },
    description: { kind: 'line', label: 'Description', hint: 'In a few words, as the sources describe it' },
    quantifier: {
      kind: 'line',
      label: 'Quantifier',
      hint: 'Unnamed groups only, in the source’s words: “some”',
    },
    source: {
      kind: 'record',
      label: 'Source',
      hint: 'Unnamed groups only: the one source that speaks of it',
      of: 'source',
    },
    affiliations: {
      kind: 'rows',
      label: 'Affiliations',
      row: 'Affiliation',
      fields: {
        organization: { kind: 'line', label: 'Organization' },
        short: { kind: 'line', label: 'Organization in short', hint: 'At most 10 characters, for heads of tables' },
        title: { kind: 'line', label: 'Title' },
        role: { kind: 'choice', label: 'Role', options: ROLES.map((value) => ({ value, label: ROLE[value].label })) },
        from: { kind: 'date', label: 'From' },
        to: { kind: 'date', label: 'To' },
        actor: { kind: 'record', label: 'Actor record of the organization', of: 'actor' },
      },
    },
    slug: { kind: 'line', label: 'Name in addresses', inForm: false },
  },
  title: ({ name }) => name,
  home: ({ slug }) => actorHref(slug),
  search: {
    number: 1,
    rank: 1,
    text: ({ name, nativeName, aliases, description, affiliations }) => ({
      title: [name, nativeName, ...aliases],
      body: [description, ...affiliations.flatMap(({ organization, title }) => [organization, title])],
    }),
  },
  namedAfter: 'name',
  merge: mergeActors,
})

/** `into` with the names and affiliations of `from` added to its own. */
function mergeActors(from: Actor, into: Actor): Actor {
  const known = new Set([into.name, ...into.aliases])
  const aliases = [...into.aliases, ...[from.name, ...from.aliases].filter((name) => !known.has(name))]
  const withoutShort = (one: Actor['affiliations'][number]) => JSON.stringify({ ...one, short: null })
  const listed = new Set(into.affiliations.map(withoutShort))
  const added = from.affiliations.filter((one) => !listed.has(withoutShort(one)))
  return { ...into, aliases, affiliations: [...into.affiliations, ...added] }
}
