import type { Stance } from '@/lib/vocabulary'
import { stableId } from '../stable-id'
import type { NamedActors } from './actors'
import type { CodedDocument, CodedStatement, Speaker } from './coded'
import type { StatementMapping } from './mapping'
import type { Plan } from './plan'
import type { SaidWords } from './said-words'

/** One statement as what one actor holds on one topic. */
export type Held = {
  statement: CodedStatement
  said: SaidWords
  /** Slugs of everybody who speaks in it. */
  speakers: string[]
  actor: string
  onBehalfOf: string | null
  topic: string
  wording: number
  summit: string | null
  stance: Stance
  summary: string
  /** The question that the records wait for. */
  waits: string | undefined
  /** Names what is held without the stance: two of it with one stance are one position. */
  occasion: string
}

/**
 * The statements of a document that come in, in the order of the text, once for each topic that they are coded with and
 * each actor who speaks in them.
 */
export function listHeld(
  document: CodedDocument,
  source: string,
  outcomes: Plan['outcomes'][number],
  { actors, topics }: Pick<Plan, 'actors' | 'topics'>,
  mapping: StatementMapping,
): Held[] {
  const coming = document.statements.flatMap((statement, index) => {
    const outcome = outcomes[index]
    return outcome && 'said' in outcome ? [{ statement, said: outcome.said }] : []
  })
  coming.sort((a, b) => compareStatements(a.statement, b.statement))
  const hats = organizationsByActor(
    coming.map(({ statement }) => statement),
    actors,
  )
  return coming.flatMap(({ statement, said }) => {
    const { speakers, concepts, stance } = statement
    if (!('stance' in stance)) return []
    const named = speakers.map((speaker) => actors.of(speaker))
    const slugs = [...new Set(named.map(({ slug }) => slug))]
    return concepts.flatMap((concept) => {
      const topic = topics.of(concept)
      if (!('slug' in topic)) return []
      return speakers.map((speaker): Held => {
        const { slug: actor, waits } = actors.of(speaker)
        const onBehalfOf = behalfOf(statement, speaker, actors, mapping)
        const worn = mapping.organization === 'behalf' || (hats.get(actor)?.size ?? 0) > 1 ? onBehalfOf : null
        return {
          statement,
          said,
          speakers: slugs,
          actor,
          onBehalfOf,
          topic: topic.slug,
          wording: topic.wording,
          summit: topic.summit,
          stance: topic.opposite ? turned(stance.stance) : stance.stance,
          summary: statement.summary ?? `Coded as ${stance.words} “${concept.replace(/[.\s]+$/, '')}”.`,
          waits: topic.waits ?? waits,
          occasion: stableId('held', [source, statement.coder, actor, worn, topic.slug, topic.summit]),
        }
      })
    })
  })
}

function compareStatements(a: CodedStatement, b: CodedStatement): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || a.number - b.number
}

/**
 * The organization for which somebody speaks: where the mapping says so, and where the file names several for the
 * person, because then no affiliation says for which of them these words were.
 */
function behalfOf(
  { organization }: CodedStatement,
  speaker: Speaker,
  actors: NamedActors,
  mapping: StatementMapping,
): string | null {
  if (organization === null || speaker.kind === 'organization') return null
  if (mapping.organization !== 'behalf' && !actors.hasSeveralOrganizations(speaker)) return null
  const { slug } = actors.of({ name: organization, kind: 'organization' })
  return slug === actors.of(speaker).slug ? null : slug
}

/** The organizations for which each actor speaks in one document. */
function organizationsByActor(statements: CodedStatement[], actors: NamedActors): Map<string, Set<string>> {
  const hats = new Map<string, Set<string>>()
  for (const { organization, speakers } of statements)
    for (const speaker of speakers) {
      const { slug } = actors.of(speaker)
      if (organization !== null) hats.set(slug, (hats.get(slug) ?? new Set()).add(organization))
    }
  return hats
}

/** The same terms on the other side. */
function turned(stance: Stance): Stance {
  return TURNED[stance]
}

const TURNED: Record<Stance, Stance> = {
  opposes: 'supports',
  opposes_unless: 'supports_if',
  mixed: 'mixed',
  supports_if: 'opposes_unless',
  supports: 'opposes',
}
