import { z } from 'zod'
import { ACCESSES, ACTOR_KINDS, ROLES, SOURCE_TYPES, SUMMIT_STATUSES, TOPIC_SCOPES } from '@/lib/vocabulary'
import { address, count, day, edtfDate, language, slug, text } from './value-schemas'

export const affiliationSchema = z.strictObject({
  organization: text,
  actor: slug.nullable().describe('The organization’s own record, where it has one.'),
  title: text.nullable(),
  role: z.enum(ROLES),
  from: edtfDate.nullable(),
  to: edtfDate.nullable(),
  validFrom: day,
  validTo: day,
})

export const actorSchema = z.strictObject({
  slug,
  address,
  name: text,
  kind: z.enum(ACTOR_KINDS),
  sortName: text,
  nativeName: text.nullable(),
  description: text.nullable(),
  quantifier: text.nullable().describe('Of an unnamed group, the source’s word for how many: “some”.'),
  aliases: z.array(text),
  affiliations: z.array(affiliationSchema),
})
export type PublicActor = z.infer<typeof actorSchema>

export const topicSchema = z.strictObject({
  slug,
  address,
  label: text,
  theme: z.strictObject({ slug, label: text }),
  proposition: text
    .nullable()
    .describe('Null while it is still to be worded: positions on it are listed, and count in no comparison.'),
  wording: count,
  since: day.nullable().describe('The first day of the wording in force.'),
  scope: z.enum(TOPIC_SCOPES),
  broader: slug.nullable(),
  rule: z.strictObject({ counts: text, excludes: text }),
})
export type PublicTopic = z.infer<typeof topicSchema>

export const summitSchema = z.strictObject({
  slug,
  address,
  name: text,
  shortName: text,
  date: edtfDate,
  dateFrom: day,
  dateTo: day,
  place: text.nullable(),
  status: z.enum(SUMMIT_STATUSES),
})
export type PublicSummit = z.infer<typeof summitSchema>

export const sourceSchema = z.strictObject({
  slug,
  address,
  type: z.enum(SOURCE_TYPES),
  title: text,
  container: text.nullable(),
  abbreviation: text,
  authors: z.array(z.strictObject({ name: text, sortName: text, actor: slug.nullable() })),
  publisher: text.nullable(),
  issued: edtfDate,
  url: text.nullable(),
  archivedUrl: text.nullable(),
  lang: language,
  access: z.enum(ACCESSES),
})
export type PublicSource = z.infer<typeof sourceSchema>
