import { z } from 'zod'
import {
  DUPLICATES,
  NETWORK_ACTORS,
  NETWORK_LEVELS,
  NETWORK_MODES,
  NORMALIZATIONS,
  QUALIFIERS,
} from '@/lib/agreement/network/settings'
import { provenanceSchema } from './provenance-schema'
import { count, day, slug, text } from './value-schemas'

export const NETWORK_FORMAT = 'parley-network'
export const NETWORK_VERSION = 1

const nodeSchema = z.strictObject({
  name: slug.describe('Slug of the actor or topic; the name of an organization that is no actor of the library.'),
  label: text,
  mode: z.enum(['actor', 'topic']),
  kind: z.enum(['person', 'organization', 'group', 'topic']),
  statements: count.describe('Statements that count.'),
  cluster: z.int().min(1).nullable().describe('Null in a two-mode network.'),
  moved: count.nullable().describe('In how many of the other runs of the clustering it was with other nodes.'),
  degree: count.describe('Ties above zero.'),
  strength: z.number().describe('Sum of the weights of ties above zero.'),
  betweenness: z.number().min(0).max(1).nullable().describe('Null where there are too many paths to count.'),
})

/** The JSON of a discourse network. */
export const networkFileSchema = z.strictObject({
  format: z.literal(NETWORK_FORMAT),
  version: z.literal(NETWORK_VERSION),
  recipe: text.describe('How it was made, for a methods section.'),
  command: text.describe('The command that makes it again.'),
  settings: z.strictObject({
    mode: z.enum(NETWORK_MODES),
    actors: z.enum(NETWORK_ACTORS),
    qualifier: z.enum(QUALIFIERS),
    levels: z.enum(NETWORK_LEVELS),
    normalize: z.enum(NORMALIZATIONS),
    duplicates: z.enum(DUPLICATES),
    hand: z.enum(['first', 'all']),
    groups: z.boolean(),
    broader: z.boolean(),
    from: day.nullable(),
    to: day.nullable(),
    exclude: z.array(text),
  }),
  statements: count.describe('Statements before repetitions are left out.'),
  counted: count.describe('Statements that count.'),
  leftOut: z.strictObject({
    groups: count.describe('Statements of unnamed groups.'),
    nobody: count.describe('Statements without an actor of the kind that the network is of.'),
    excluded: count,
  }),
  modularity: z.number().nullable(),
  nodes: z.array(nodeSchema),
  ties: z.array(z.strictObject({ source: slug, target: slug, weight: z.number() })),
  provenance: provenanceSchema,
})
export type NetworkFile = z.infer<typeof networkFileSchema>
