import { affiliationsByDay } from '@/lib/affiliation'
import { shortCitation } from '@/lib/citations/short-citation'
import type { PositionChunk } from '@/lib/positions/model'
import type {
  ActorRecord,
  Named,
  PositionRecord,
  SourceRecord,
  SummitRecord,
  TopicRecord,
} from '@/lib/records/read-model'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'
import { sourceValues } from '../evidence-columns'
import { joinList } from '../list-cell'
import type { Value } from '../long-row'
import { codedProposition } from '../position-row'
import type { FieldWriter } from './line'

/** `cited`: a short citation; a locator may follow it in the same column. */
export type SourceText = { columns: string; cited: string }
export type HolderText = { columns: string; affiliation(day: string): string }
type TopicText = { columns: string; wordings: Map<number, string>; topic: TopicRecord | undefined }

/**
 * The columns that rows share, as text: those of an actor, a topic, a summit, a source are written once. Of a source, of
 * which there may be as many as rows, nothing else is kept.
 */
export class SharedTexts {
  readonly #line: (values: readonly Value[]) => string
  readonly #field: FieldWriter
  readonly #named = new Map<string, string>()
  readonly #speakers = new Map<string, string>()
  readonly #coders = new Map<string, string>()
  readonly #holders = new Map<string, HolderText>()
  readonly #topics = new Map<string, TopicText>()
  readonly #summits = new Map<string, string>()
  readonly #sources = new Map<string, SourceText>()
  readonly stances: Record<Stance, string>

  constructor(field: FieldWriter) {
    this.#field = field
    this.#line = (values) => values.map(field).join(',')
    this.stances = Object.fromEntries(
      STANCES.map((stance) => [stance, this.#line([stance, STANCE[stance].label, STANCE[stance].score])]),
    ) as Record<Stance, string>
  }

  /** Takes the records that later rows name. */
  learn({ topics, actors, summits, sources }: PositionChunk): void {
    for (const topic of topics) this.#topics.set(topic.slug, this.#topicText(topic.slug, topic))
    for (const actor of actors) this.#holders.set(actor.slug, this.#holderText(actor.slug, actor))
    for (const summit of summits) this.#summits.set(summit.slug, this.#summitText(summit.slug, summit))
    for (const source of sources) this.#sources.set(source.slug, this.#sourceText(source.slug, source))
  }

  named({ slug, name }: Named): string {
    return known(this.#named, slug, () => this.#line([slug, name]))
  }

  coding({ id, coder, day }: PositionRecord['coding']): string {
    return `${this.#field(id)},${known(this.#coders, coder, () => this.#field(coder))},${this.#field(day)}`
  }

  speakers(speakers: Named[]): string {
    const [only, ...others] = speakers
    const write = () => this.#line([joinList(speakers.map(({ slug }) => slug)), joinList(speakers.map(named))])
    return only && others.length === 0 ? known(this.#speakers, only.slug, write) : write()
  }

  holder(slug: string): HolderText {
    return known(this.#holders, slug, () => this.#holderText(slug))
  }

  summit(slug: string): string {
    return known(this.#summits, slug, () => this.#summitText(slug))
  }

  source(slug: string): SourceText {
    return known(this.#sources, slug, () => this.#sourceText(slug))
  }

  /** The topic's columns, and those of the wording that a position was coded on. */
  topic(position: Pick<PositionRecord, 'topic' | 'wording'>): string {
    const { columns, wordings, topic } = known(this.#topics, position.topic, () => this.#topicText(position.topic))
    const write = () =>
      this.#line([position.wording, topic?.wording, topic && codedProposition(topic, position), topic?.scope])
    return `${columns},${known(wordings, position.wording, write)}`
  }

  #topicText(slug: string, topic?: TopicRecord): TopicText {
    const values = [slug, topic?.label, topic?.theme.slug, topic?.theme.label, topic?.proposition]
    return { columns: this.#line(values), wordings: new Map(), topic }
  }

  #holderText(slug: string, actor?: ActorRecord): HolderText {
    return {
      columns: this.#line([slug, actor?.name, actor?.kind]),
      affiliation: actor ? affiliationsByDay(actor, this.#field) : () => '',
    }
  }

  #summitText(slug: string, summit?: SummitRecord): string {
    return this.#line([slug, summit?.name, summit?.date])
  }

  #sourceText(slug: string, source?: SourceRecord): SourceText {
    return { columns: this.#line(sourceValues(slug, source)), cited: source ? shortCitation(source) : slug }
  }
}

export const UNNAMED: Named = { slug: '', name: '' }
const named = ({ name }: Named) => name

/** The value of a key, made once. */
function known<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = values.get(key)
  if (value === undefined) {
    value = make()
    values.set(key, value)
  }
  return value
}
