import { closeField, openField, separateField } from './fields'
import { isOn } from './numbering'
import type { Reading } from './reading'
import { applyProperty, IN_PROPERTIES, plainRun } from './run-properties'
import { blocksOfStory, endParagraph, newParagraph, type Paragraph } from './story'
import { StoryWriter } from './story-writer'
import { symbolOf } from './symbols'
import { countUnread, UNREAD_ELEMENTS } from './tally'
import { readXml, type XmlElement } from './xml'

/** The blocks of a part, and those of each note or comment in it by id. */
export type PartBlocks = { blocks: string[]; notes: Map<string, string[]> }

/** Reads one part of a document block by block, with tracked changes accepted. */
export function readPart(part: Uint8Array, reading: Reading): PartBlocks {
  const reader = new PartReader(reading)
  readXml(part, reader)
  return { blocks: blocksOfStory(reader.body), notes: reader.notes }
}

const names = (list: string) => new Set(list.split(' '))
/** Elements whose content is not visible on a page. */
const UNSEEN = names(
  'w:sdtPr w:sdtEndPr w:delText w:delInstrText w:fldData w:binData w:tblPrEx m:ctrlPr w:rubyPr w:ffData',
)
const PARAGRAPHS = names('w:p a:p')
const RUNS = names('w:r a:r m:r')
const BOXES = names('w:txbxContent a:txBody')
const NOTES = names('w:footnote w:endnote w:comment')
const TEXTS = names('w:t a:t m:t')

/** Elements that represent characters. A tab does so only inside a run; elsewhere it is a tab stop. */
const CHARACTERS: Record<string, string> = {
  'w:ptab': '\t',
  'a:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'm:den': '/',
  'm:sup': '^',
  'm:sub': '_',
  'm:rad': '√',
  'm:d': '(',
}

class PartReader extends StoryWriter {
  readonly notes: PartBlocks['notes'] = new Map()
  private readonly path: string[] = []
  private readonly rubies: string[] = []
  private readonly alternatives: { read: boolean; before: number }[] = []
  private lastChange = { kind: '', at: -1 }
  private skipped = 0
  private noteId = ''

  readonly open = (element: XmlElement) => {
    const parent = this.path.at(-1) ?? ''
    this.path.push(element.name)
    if (this.skipped > 0 || this.skips(element, parent)) this.skipped += 1
    else if (IN_PROPERTIES.has(parent)) {
      const ofMark = this.path.at(-3) === 'w:pPr'
      const { story, run, rows, reading, change } = this
      applyProperty(element, parent, ofMark, { run, paragraph: story.open, row: rows.at(-1), reading, change })
    } else this.enter(element, parent)
  }

  readonly close = (name: string) => {
    this.path.pop()
    if (this.skipped > 0) this.skipped -= 1
    else this.leave(name)
  }

  readonly text = (characters: string) => {
    const parent = this.path.at(-1) ?? ''
    const field = this.story.fields.at(-1)
    if (this.skipped > 0) return
    if (parent === 'w:instrText' && field) field.instruction += characters
    else if (TEXTS.has(parent)) this.write(this.drawn(characters))
  }

  private enter({ name, attributes }: XmlElement, parent: string): void {
    const { story, reading } = this
    const unread = UNREAD_ELEMENTS[name]
    if (PARAGRAPHS.has(name)) {
      if (story.open) endParagraph(story, story.open, '')
      story.open = newParagraph()
    } else if (RUNS.has(name)) {
      this.flush()
      this.runs.push(plainRun())
    } else if (BOXES.has(name) || name === 'w:rt') this.startStory()
    else if (NOTES.has(name)) {
      this.noteId = attributes.id ?? ''
      this.startStory()
    } else if (name === 'mc:AlternateContent') this.alternatives.push({ read: false, before: this.seen })
    else if (name === 'w:tr') this.rows.push({ deleted: false })
    else if (name === 'w:ins') this.change('insertions')
    else if (name === 'w:moveTo') this.change('moves')
    else if (name === 'w:fldChar') this.fieldMark(attributes.fldCharType)
    else if (name === 'w:fldSimple') {
      openField(story, attributes.instr)
      separateField(story)
    } else if (name === 'w:footnoteReference') this.refer('footnote', attributes)
    else if (name === 'w:endnoteReference') this.refer('endnote', attributes)
    else if (name === 'w:sym')
      this.write(this.symbol(attributes.font ?? '', Number.parseInt(attributes.char ?? '', 16)))
    else if (name === 'w:br') this.write(/^(page|column)$/.test(attributes.type ?? '') ? '\f' : '\n')
    else if (name === 'w:tab') this.write(parent === 'w:r' ? '\t' : '')
    else if (name === 'v:textpath' && attributes.string?.trim()) story.boxes.push(attributes.string)
    else if (unread && (name !== 'c:chart' || attributes.id)) reading.tally[unread] += 1
    else this.write(CHARACTERS[name] ?? '')
  }

  private leave(name: string): void {
    const { story, reading } = this
    if (PARAGRAPHS.has(name)) {
      if (story.open) endParagraph(story, story.open, this.numberOf(story.open))
    } else if (RUNS.has(name)) {
      this.flush()
      this.runs.pop()
    } else if (BOXES.has(name)) {
      const blocks = this.endStory()
      this.story.boxes.push(...blocks)
    } else if (NOTES.has(name)) this.notes.set(this.noteId, this.endStory())
    else if (name === 'w:rt') this.rubies.push(this.endStory().join(' '))
    else if (name === 'w:rubyBase') this.write(`(${this.rubies.pop() ?? ''})`)
    else if (name === 'mc:AlternateContent') this.alternatives.pop()
    else if (name === 'mc:Choice') {
      const alternative = this.alternatives.at(-1)
      if (alternative) alternative.read = this.seen > alternative.before
    } else if (name === 'w:tr') this.rows.pop()
    else if (name === 'w:fldSimple') this.put(closeField(story, reading.tally))
    else if (name === 'w:ins') this.lastChange = { kind: 'insertions', at: this.written }
    else if (name === 'w:moveTo') this.lastChange = { kind: 'moves', at: this.written }
    else if (name === 'm:d') this.write(')')
  }

  private skips({ name, attributes }: XmlElement, parent: string): boolean {
    if (UNSEEN.has(name) || name.endsWith('Change')) return true
    if (IN_PROPERTIES.has(parent)) return false
    if (name === 'w:del') {
      this.change('deletions')
      this.lastChange = { kind: 'deletions', at: this.written }
    }
    if (name === 'mc:Fallback' || name === 'mc:Choice') return this.alternatives.at(-1)?.read ?? false
    if (NOTES.has(name)) return attributes.type !== undefined && attributes.type !== 'normal'
    return name === 'w:del' || name === 'w:moveFrom'
  }

  /** Amount read so far, to tell whether one of several alternatives had content. */
  private get seen(): number {
    return (
      this.written + countUnread(this.reading.tally) + this.stories.reduce((sum, { boxes }) => sum + boxes.length, 0)
    )
  }

  /** Counts a tracked change once: Word writes an element for each run of different formatting. */
  private readonly change = (kind: 'insertions' | 'deletions' | 'moves') => {
    this.flush()
    if (this.lastChange.kind !== kind || this.lastChange.at !== this.written) this.reading.tally[kind] += 1
  }

  private fieldMark(type: string | undefined): void {
    this.flush()
    if (type === 'begin') openField(this.story)
    else if (type === 'separate') separateField(this.story)
    else if (type === 'end') this.put(closeField(this.story, this.reading.tally))
  }

  private refer(kind: 'footnote' | 'endnote', { id = '', customMarkFollows }: Record<string, string>): void {
    if (this.inDeletedRow) return
    this.reading.references[kind].add(id)
    if (this.run && customMarkFollows !== undefined) this.run.customMark = isOn(customMarkFollows)
  }

  private symbol(font: string, code: number): string {
    const found = symbolOf(font, code)
    if (found === undefined) this.reading.tally.symbols.push(`${font} ${code.toString(16)}`)
    return found ?? '\uFFFD'
  }

  /**
   * Decodes letters of a symbol font, which are in the private use area; letters of unknown fonts cannot be decoded.
   */
  private drawn(characters: string): string {
    return characters
      .replace(/\s*[\r\n]\s*/g, ' ')
      .replace(/[\uf020-\uf0ff]/g, (character) => this.symbol(this.run?.font || 'Symbol', character.charCodeAt(0)))
  }

  private numberOf(paragraph: Paragraph): string {
    const gone = (paragraph.runsOn && paragraph.text.trim() === '') || this.inDeletedRow
    const styled = this.reading.styles.list(paragraph.style)
    const numId = paragraph.numId ?? styled?.numId
    if (gone || numId === undefined || numId === '0') return ''
    return this.reading.countList(numId, paragraph.level ?? styled?.level ?? 0)
  }
}
