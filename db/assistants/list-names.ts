import { z } from 'zod'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { listActors, listSources, listSummits, listThemes, listTopics } from '@/db/queries/records/subjects'
import { publicProvenance } from '@/lib/exports/json/provenance'
import { provenanceSchema } from '@/lib/exports/json/provenance-schema'
import { count, text } from '@/lib/exports/json/value-schemas'
import { provenanceText } from '@/lib/exports/provenance-text'
import { fold } from '@/lib/fold'
import { propositionWords } from '@/lib/topics/worded'
import { after, limit } from './input'
import { AssistantRefusal, describeTool } from './tool'

const KINDS = ['topic', 'actor', 'summit', 'theme', 'source'] as const
type Kind = (typeof KINDS)[number]
type Listed = { slug: string; name: string; detail: string }

export const LIST_NAMES = describeTool({
  name: 'list_names',
  title: 'List names',
  description:
    'The topics, actors, summits, themes or sources of the library with the slugs by which other tools name them. A topic comes with its proposition, the sentence that stances are toward, or “Not worded yet”.',
  input: z.strictObject({
    kind: z.enum(KINDS),
    contains: z.string().max(200).optional().describe('Part of a name, in any case.'),
    limit: limit(200, 100),
    after,
  }),
  output: z.strictObject({
    matching: count,
    names: z.array(z.strictObject({ slug: text, name: text, detail: text })),
    next: text.nullable(),
    provenance: provenanceSchema,
  }),
  async answer({ library }, { kind, contains = '', limit: most, after }) {
    const [all, provenance] = await Promise.all([LISTS[kind](library), findProvenance(library, undefined)])
    const part = fold(contains).toLowerCase()
    const found = all.filter(({ slug, name }) => `${slug} ${fold(name).toLowerCase()}`.includes(part))
    const start = after === undefined ? 0 : found.findIndex(({ slug }) => slug === after) + 1
    if (after !== undefined && start === 0) throw new AssistantRefusal(`“${after}” is not in this list.`)
    const names = found.slice(start, start + most)
    const next = start + most < found.length ? (names.at(-1)?.slug ?? null) : null
    return {
      data: { matching: found.length, names, next, provenance: publicProvenance(provenance) },
      text: [
        `${names.length} of ${found.length}.`,
        ...names.map(({ slug, name, detail }) => `${slug}: ${name}${detail ? `. ${detail}` : ''}`),
        ...(next ? [`More: ask again with after: ${next}`] : []),
        provenanceText(provenance),
      ].join('\n'),
    }
  },
})

const LISTS: Record<Kind, (library: Library) => Promise<Listed[]>> = {
  topic: async (library) =>
    (await listTopics(library)).map(({ slug, label, proposition }) => ({
      slug,
      name: label,
      detail: propositionWords(proposition),
    })),
  actor: async (library) =>
    (await listActors(library)).map(({ slug, name, kind, description }) => ({
      slug,
      name,
      detail: [kind, description].filter(Boolean).join('; '),
    })),
  summit: async (library) =>
    (await listSummits(library)).map(({ slug, name, date, status }) => ({ slug, name, detail: `${date}, ${status}` })),
  theme: async (library) => (await listThemes(library)).map(({ slug, label }) => ({ slug, name: label, detail: '' })),
  source: async (library) =>
    (await listSources(library)).map(({ slug, title, container, issued }) => ({
      slug,
      name: title,
      detail: [container, issued].filter(Boolean).join(', '),
    })),
}
