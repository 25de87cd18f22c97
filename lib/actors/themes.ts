import type { LookedAt } from '@/lib/comparison/cell'
import { reviewOf } from '@/lib/counting'
import { groupBy } from '@/lib/group-by'
import type { PositionRecord, SummitRecord, TopicRecord } from '@/lib/records'
import { SILENCES, type Silence } from '@/lib/vocabulary'
import type {
  AbsenceAtSummit,
  ActorProfile,
  EarlierPosition,
  OwnCell,
  ProfileLine,
  ProfileTheme,
  SilentTopic,
} from './model'

type ThemesInput = {
  /** Every topic of the library, in codebook order. */
  topics: TopicRecord[]
  /** The latest first. */
  summits: SummitRecord[]
  /** Whether positions of this library stand at more than one summit, so that each line must name its own. */
  severalSummits: boolean
  /** Everything on record, in numbers; the positions themselves of the topics whose lines are shown. */
  cells: OwnCell[]
  counting: PositionRecord[]
  earlier: EarlierPosition[]
  /** Topics that are not silent although nothing counts on them: their only words are of an uncertain day. */
  undecided: Set<string>
  looked: LookedAt[]
  /** What could not be coded or was refused at one summit, whatever is on record at others. */
  atSummits: AbsenceAtSummit[]
}

/** What an actor holds by theme, silences last; themes on which nobody has looked come apart. */
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

/** The cells on which the actor is on record, by topic. */
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

/** One line a topic; one a summit where the topic is scoped to summits, the latest first. */
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
      earlier: earlier.filter((position) => position.topic === topic.slug && position.summit === slug),
      behind: { superseded, outranked },
    }
  })
}

/** Each kind of silence with its topics. What could not be coded, or a refusal, says more than finding nothing. */
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

/** On record at one summit, and silent at another: a refusal there is not made up for here. */
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
