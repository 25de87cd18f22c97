import type { CourseBook } from '@/lib/change/course-book'
import type { LookedAt } from '@/lib/comparison/cell'
import { reviewOf } from '@/lib/counting'
import { groupBy } from '@/lib/group-by'
import type { PositionRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { SILENCES, type Silence } from '@/lib/vocabulary'
import type { ActorProfile, ProfileLine, ProfileTheme, SilentTopic } from './model'
import type { AbsenceAtSummit, EarlierPosition, OwnCell } from './read-model'

type ThemesInput = {
  /** Every topic of the library, in codebook order. */
  topics: TopicRecord[]
  /** The latest first. */
  summits: SummitRecord[]
  /** Whether the library has positions at several summits, so that lines must name theirs. */
  severalSummits: boolean
  /** Counts of everything on record. `counting` has the positions of the topics shown. */
  cells: OwnCell[]
  counting: PositionRecord[]
  earlier: EarlierPosition[]
  /** Topics with positions of uncertain date only: neither counted nor silent. */
  undecided: Set<string>
  looked: LookedAt[]
  /** Uncodable words and refusals at one summit, whatever is on record at others. */
  atSummits: AbsenceAtSummit[]
  book: CourseBook
}

/** An actor's positions and silences by theme; themes on which nobody has looked are returned as `untouched`. */
export function buildThemes(input: ThemesInput): Pick<ActorProfile, 'themes' | 'untouched'> {
  const known = { ...input, held: heldCells(input.cells), positions: groupBy(input.counting, ({ topic }) => topic) }
  const byTheme = [...groupBy(input.topics, ({ theme }) => theme.slug).values()].map((topics) => ({
    topics,
    theme: buildTheme(topics, known),
  }))
  const untouched = ({ held, silences }: ProfileTheme) =>
    held === 0 && silences.every(({ kind }) => kind === 'not_assessed')
  return {
    themes: byTheme.filter(({ theme }) => !untouched(theme)).map(({ theme }) => theme),
    untouched: byTheme.flatMap(({ theme, topics: [first] }) =>
      first && untouched(theme) && theme.silences.length > 0
        ? [
            {
              theme: first.theme,
              topics: theme.silences.flatMap((silence) => silence.topics.map(({ topic }) => topic)),
            },
          ]
        : [],
    ),
  }
}

/** The cells with a counted position, by topic. */
export function heldCells(cells: OwnCell[]): Map<string, OwnCell[]> {
  return groupBy(
    cells.filter(({ counting }) => counting.length > 0),
    ({ topic }) => topic,
  )
}

type Known = ThemesInput & { held: Map<string, OwnCell[]>; positions: Map<string, PositionRecord[]> }

function buildTheme(topics: TopicRecord[], input: Known): ProfileTheme {
  const lines = topics.flatMap((topic) => buildLines(topic, input))
  const held = topics.filter(({ slug }) => input.held.has(slug)).length
  const more = held - new Set(lines.map(({ topic }) => topic.slug)).size
  const theme = topics[0]?.theme ?? { slug: '', label: '' }
  return { ...theme, held, topics: topics.length, lines, more, silences: listSilences(topics, input) }
}

/** One line per topic, or one per summit (latest first) where the topic is scoped to summits. */
function buildLines(topic: TopicRecord, input: Known): ProfileLine[] {
  const { positions, held, earlier, summits, severalSummits } = input
  const order = new Map(summits.map(({ slug }, index): [string | null, number] => [slug, index]))
  const cells = [...groupBy(positions.get(topic.slug) ?? [], ({ summit }) => summit)].toSorted(
    ([a], [b]) => (order.get(a) ?? -1) - (order.get(b) ?? -1),
  )
  return cells.map(([slug, positions]) => {
    const { superseded = 0, outranked = 0 } = held.get(topic.slug)?.find(({ summit }) => summit === slug) ?? {}
    return {
      topic,
      summit: severalSummits ? summits.find((summit) => summit.slug === slug) : undefined,
      positions,
      review: reviewOf(positions),
      movement:
        positions[0] &&
        input.book.movementTo(
          positions[0],
          positions.map(({ id }) => id),
        ),
      earlier: earlier.filter((position) => position.topic === topic.slug && position.summit === slug),
      behind: { superseded, outranked },
    }
  })
}

/** Silent topics by kind. Uncodable words and refusals outrank "nothing found". */
function listSilences(topics: TopicRecord[], input: Known): ProfileTheme['silences'] {
  const found = topics.flatMap((topic): { kind: Silence; silent: SilentTopic }[] => {
    if (input.held.has(topic.slug)) return heldElsewhere(topic, input)
    if (input.undecided.has(topic.slug)) return []
    const looked = input.looked.filter((record) => record.topic === topic.slug)
    const kind = (looked.find((record) => record.kind !== 'not_found') ?? looked[0])?.kind ?? 'not_assessed'
    return [{ kind, silent: { topic, summit: undefined, looked: looked.filter((record) => record.kind === kind) } }]
  })
  return SILENCES.flatMap((kind) => {
    const silent = found.filter((one) => one.kind === kind).map((one) => one.silent)
    return silent.length > 0 ? [{ kind, topics: silent }] : []
  })
}

/** Recorded silences at summits where the actor has no position, on a topic with positions at other summits. */
function heldElsewhere(topic: TopicRecord, { atSummits, held, summits }: Known) {
  const silentAt = atSummits.filter(
    (absence) => absence.topic === topic.slug && !held.get(topic.slug)?.some((cell) => cell.summit === absence.summit),
  )
  return [...groupBy(silentAt, ({ summit, kind }) => `${summit} ${kind}`).values()].flatMap((looked) => {
    const [first] = looked
    const summit = summits.find(({ slug }) => slug === first?.summit)
    return first ? [{ kind: first.kind, silent: { topic, summit, looked } }] : []
  })
}
