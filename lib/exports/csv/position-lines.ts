import { affiliationAt } from '@/lib/affiliation'
import type { PositionChunk } from '@/lib/positions/model'
import {
  type ActorRecord,
  type EvidenceRecord,
  type Named,
  type PositionRecord,
  quotedWords,
  type SourceRecord,
  type SummitRecord,
  type TopicRecord,
} from '@/lib/records/read-model'
import { STANCE, type Stance } from '@/lib/vocabulary'
import { closedDay } from '../closed-day'
import { EvidenceColumns, sourceValues } from '../evidence-columns'
import { citationText, isQuoted } from '../evidence-text'
import { joinList } from '../list-cell'
import type { Value } from '../long-row'
import { codedProposition, conditionsCell } from '../position-row'
import { NO_EVIDENCE } from './data'
import { type FieldWriter, LINE_END } from './line'

/**
 * Writes positions as the lines of `recordWriter`, in a third of the time: columns that many rows share (those of an
 * actor, a topic, a source) are written once and kept as text. A property test compares both.
 */
export class PositionLines {
  readonly #field: FieldWriter
  readonly #end: string
  readonly #actors = new Map<string, ActorRecord>()
  readonly #topics = new Map<string, TopicRecord>()
  readonly #summits = new Map<string, SummitRecord>()
  readonly #sources = new Map<string, SourceRecord>()
  readonly #columns = new EvidenceColumns(this.#sources)
  readonly #texts: ReturnType<PositionLines['shared']>

  /** @param origin text of the columns that say where rows come from, see `originColumns` */
  constructor(field: FieldWriter, origin: string) {
    this.#field = field
    this.#end = `${origin}${LINE_END}`
    this.#texts = this.shared()
  }

  /** Adds the records that later rows name. */
  learn({ topics, actors, summits, sources }: PositionChunk): void {
    for (const topic of topics) this.#topics.set(topic.slug, topic)
    for (const actor of actors) this.#actors.set(actor.slug, actor)
    for (const summit of summits) this.#summits.set(summit.slug, summit)
    for (const source of sources) this.#sources.set(source.slug, source)
  }

  /** The line of a position, in the order of `POSITION_FIELDS`, `EVIDENCE_FIELDS` and `FURTHER_FIELDS`. */
  line(position: PositionRecord): string {
    const { conditions, coding, statedFrom, statedTo, onBehalfOf, reportedBy, summit, topic } = position
    const [field, texts] = [this.#field, this.#texts]
    const holder = this.#actors.get(position.holder)
    return `position,${field(position.id)},${texts.holder(position.holder)},${
      holder ? field(affiliationAt(holder, statedTo)) : ''
    },${texts.named(position.actor)},${onBehalfOf ? texts.named(onBehalfOf) : ','},${
      reportedBy ? texts.named(reportedBy) : ','
    },${texts.topic(topic)},${texts.wording(position)},${
      summit === null ? ',,' : texts.summit(summit)
    },${texts.stance(position.stance)},${
      conditions ? `${conditions.join},${field(conditionsCell(conditions))}` : ','
    },${field(position.qualifier)},${position.basis},${field(position.inference)},${position.confidence},${field(
      position.statedOn,
    )},${field(closedDay(statedFrom))},${field(closedDay(statedTo))},${field(position.summary)},${texts.coding(
      coding,
    )},${this.#evidence(position.evidence)}${this.#end}`
  }

  #evidence(evidence: EvidenceRecord[]): string {
    const [first] = evidence
    if (!first) return NO_EVIDENCE
    const words = `${this.#quotation(first)},${this.#texts.source(first.source)}`
    if (evidence.length === 1) return `${words},1,`
    const [count, others] = this.#columns.further(evidence, this.#columns.parts(first))
    return `${words},${this.#field(count)},${this.#field(others)}`
  }

  #quotation(evidence: EvidenceRecord): string {
    const { speakers, segments, translations, checked, locator, source } = evidence
    const [field, texts] = [this.#field, this.#texts]
    const [speaker] = speakers
    const words = field(quotedWords(evidence))
    return `${field(evidence.id)},${isQuoted(evidence) ? `${words},` : `,${words}`},${evidence.mode},${
      segments.length > 1 ? field(JSON.stringify(segments)) : ''
    },${speaker && speakers.length === 1 ? texts.speaker(speaker) : this.#speakers(speakers)},${field(evidence.lang)},${
      translations.length > 0 ? field(JSON.stringify(translations)) : ''
    },${checked ? `${checked.result},${field(checked.on)},${field(checked.hash)}` : ',,'},${
      locator ? field(citationText(evidence, this.#sources.get(source))) : texts.citation(source)
    },${locator ? `${locator.kind},${field(locator.value)}` : ','}`
  }

  #speakers(speakers: Named[]): string {
    const [field, slugs, names] = [this.#field, speakers.map(({ slug }) => slug), speakers.map(({ name }) => name)]
    return `${field(joinList(slugs))},${field(joinList(names))}`
  }

  /** Columns that rows share, as text. */
  private shared() {
    const line = (values: readonly Value[]) => values.map(this.#field).join(',')
    const bySlug = (write: (slug: string) => string) => cachedBy((slug: string) => slug, write)
    return {
      named: cachedBy(
        (one: Named) => one.slug,
        ({ slug, name }) => line([slug, name]),
      ),
      speaker: cachedBy(
        (one: Named) => one.slug,
        (one) => this.#speakers([one]),
      ),
      coding: cachedBy(
        (one: PositionRecord['coding']) => one.id,
        ({ id, coder, day }) => line([id, coder, day]),
      ),
      holder: bySlug((slug) => line([slug, this.#actors.get(slug)?.name, this.#actors.get(slug)?.kind])),
      topic: bySlug((slug) => {
        const topic = this.#topics.get(slug)
        return line([slug, topic?.label, topic?.theme.slug, topic?.theme.label, topic?.proposition])
      }),
      wording: cachedBy(
        ({ topic, wording }: PositionRecord) => `${topic} ${wording}`,
        (position) => {
          const topic = this.#topics.get(position.topic)
          return line([position.wording, topic?.wording, topic && codedProposition(topic, position), topic?.scope])
        },
      ),
      summit: bySlug((slug) => line([slug, this.#summits.get(slug)?.name, this.#summits.get(slug)?.date])),
      stance: cachedBy(
        (stance: Stance) => stance,
        (stance) => line([stance, STANCE[stance].label, STANCE[stance].score]),
      ),
      source: bySlug((slug) => line(sourceValues(slug, this.#sources.get(slug)))),
      citation: bySlug((source) => this.#field(citationText({ source, locator: null }, this.#sources.get(source)))),
    }
  }
}

/** Texts kept of one kind: thousands of sources would take more memory than writing their columns again takes time. */
const MOST_KEPT = 5_000

/** A function that writes the text of each key once, as long as it is kept. */
function cachedBy<Of>(keyOf: (one: Of) => string, write: (one: Of) => string): (one: Of) => string {
  const texts = new Map<string, string>()
  return (one) => {
    const key = keyOf(one)
    let text = texts.get(key)
    if (text === undefined) {
      text = write(one)
      if (texts.size >= MOST_KEPT) texts.clear()
      texts.set(key, text)
    }
    return text
  }
}
