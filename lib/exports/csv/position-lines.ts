import type { Condition } from '@/lib/bundle/schema'
import { citedAt } from '@/lib/citations/short-citation'
import { type KeyedRow, type KeyedRows, onlySegment } from '@/lib/positions/keyed'
import type { PositionChunk } from '@/lib/positions/model'
import { type EvidenceRecord, type PositionRecord, quotedWords } from '@/lib/records/read-model'
import { closedDay } from '../closed-day'
import { EvidenceColumns } from '../evidence-columns'
import { isQuoted } from '../evidence-text'
import { conditionsCell } from '../position-row'
import { NO_EVIDENCE } from './data'
import { KeyedTexts } from './keyed-texts'
import { type FieldWriter, LINE_END } from './line'
import { SharedTexts } from './shared-texts'

/**
 * Writes positions as the lines of `recordWriter`, in a fraction of the time: the columns that many rows share are
 * written once, and most rows become text as the database holds them, without a record between. A property test compares
 * all three.
 */
export class PositionLines {
  readonly #field: FieldWriter
  readonly #end: string
  readonly #texts: SharedTexts
  #keyed: KeyedTexts | undefined
  /** The columns of sources that quotations of one row differ in. */
  #compared = new EvidenceColumns(new Map())

  /** @param origin text of the columns that say where rows come from, see `originColumns` */
  constructor(field: FieldWriter, origin: string) {
    this.#field = field
    this.#end = `${origin}${LINE_END}`
    this.#texts = new SharedTexts(field)
  }

  #learn(chunk: PositionChunk): void {
    this.#texts.learn(chunk)
    this.#compared = new EvidenceColumns(new Map(chunk.compared.map((source) => [source.slug, source])))
  }

  /** The lines of the rows of a chunk, one by one, so that none of them waits for the others. */
  *lines(chunk: PositionChunk): Generator<string> {
    this.#learn(chunk)
    if (chunk.keyed) yield* this.#keyedLines(chunk.keyed)
    else for (const position of chunk.rows) yield this.#line(position)
  }

  *#keyedLines({ rows, names, record }: KeyedRows): Generator<string> {
    this.#keyed ??= new KeyedTexts(this.#texts, names)
    for (const row of rows) yield this.#keyedLine(row, this.#keyed) ?? this.#line(record(row))
  }

  /** `line` of a row that has everything in itself; undefined of another. */
  #keyedLine({ position: row, holder: key, whole }: KeyedRow, texts: KeyedTexts): string | undefined {
    const segment = whole ? onlySegment(row) : undefined
    if (segment === undefined) return undefined
    const field = this.#field
    const [holder, source, words] = [texts.holder(key), texts.source(row.source), field(segment)]
    const locator = row.locatorKind === null ? null : { kind: row.locatorKind, value: row.locatorValue ?? '' }
    const { onBehalfOf, reportedBy, summit, statedTo } = row
    return `position,${field(row.id)},${holder.columns},${holder.affiliation(statedTo)},${texts.named(row.actor)},${
      onBehalfOf === null ? ',' : texts.named(onBehalfOf)
    },${reportedBy === null ? ',' : texts.named(reportedBy)},${texts.topic(row)},${
      summit === null ? ',,' : texts.summit(summit)
    },${this.#texts.stances[row.stance]},${
      row.conditionJoin === null
        ? ','
        : `${row.conditionJoin},${field(conditionsCell({ items: JSON.parse(row.conditions) as Condition[] }))}`
    },${field(row.qualifier)},${row.basis},${field(row.inference)},${row.confidence},${field(row.statedOn)},${field(
      closedDay(row.statedFrom),
    )},${field(closedDay(statedTo))},${field(row.summary)},${texts.coding(row.coding)},${field(row.quotationId)},${
      isQuoted(row) ? `${words},` : `,${words}`
    },${row.mode},,${texts.speaker(row.speaker)},${field(row.lang)},,${
      row.checkResult === null ? ',,' : `${row.checkResult},${field(row.checkedOn)},${field(row.checkedHash)}`
    },${field(citedAt(source.cited, locator))},${locator ? `${locator.kind},${field(locator.value)}` : ','},${
      source.columns
    },1,${this.#end}`
  }

  /** The line of a position, in the order of `POSITION_FIELDS`, `EVIDENCE_FIELDS` and `FURTHER_FIELDS`. */
  #line(position: PositionRecord): string {
    const { conditions, coding, onBehalfOf, reportedBy, summit, statedTo } = position
    const [field, texts] = [this.#field, this.#texts]
    const holder = texts.holder(position.holder)
    return `position,${field(position.id)},${holder.columns},${holder.affiliation(statedTo)},${texts.named(
      position.actor,
    )},${onBehalfOf ? texts.named(onBehalfOf) : ','},${reportedBy ? texts.named(reportedBy) : ','},${texts.topic(
      position,
    )},${summit === null ? ',,' : texts.summit(summit)},${texts.stances[position.stance]},${
      conditions ? `${conditions.join},${field(conditionsCell(conditions))}` : ','
    },${field(position.qualifier)},${position.basis},${field(position.inference)},${position.confidence},${field(
      position.statedOn,
    )},${field(closedDay(position.statedFrom))},${field(closedDay(statedTo))},${field(position.summary)},${texts.coding(
      coding,
    )},${this.#evidence(position.evidence)}${this.#end}`
  }

  #evidence(evidence: EvidenceRecord[]): string {
    const [first] = evidence
    if (!first) return NO_EVIDENCE
    const source = this.#texts.source(first.source)
    const words = `${this.#quotation(first, source.cited)},${source.columns}`
    if (evidence.length === 1) return `${words},1,`
    const [count, others] = this.#compared.further(evidence, this.#compared.parts(first))
    return `${words},${this.#field(count)},${this.#field(others)}`
  }

  #quotation(evidence: EvidenceRecord, cited: string): string {
    const { segments, translations, checked, locator } = evidence
    const field = this.#field
    const words = field(quotedWords(evidence))
    return `${field(evidence.id)},${isQuoted(evidence) ? `${words},` : `,${words}`},${evidence.mode},${
      segments.length > 1 ? field(JSON.stringify(segments)) : ''
    },${this.#texts.speakers(evidence.speakers)},${field(evidence.lang)},${
      translations.length > 0 ? field(JSON.stringify(translations)) : ''
    },${checked ? `${checked.result},${field(checked.on)},${field(checked.hash)}` : ',,'},${field(
      citedAt(cited, locator),
    )},${locator ? `${locator.kind},${field(locator.value)}` : ','}`
  }
}
