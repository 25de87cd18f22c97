import { isRaisedMark, raise } from '../raised-marks'
import { closeField, openField, separateField } from './fields'
import { isOn, type ListCounter, type Styles } from './numbering'
import { blocksOfStory, endParagraph, inInstruction, newParagraph, newStory, type Story } from './story'
import { symbolOf } from './symbols'
import { countUnread, type Tally } from './tally'
import { readXml, type XmlElement } from './xml'

/** What all parts of a document are read with, and what is found in them. */
export type Reading = {
  styles: Styles
  countList: ListCounter
  tally: Tally
  /** Ids of notes in the order in which the text refers to them. */
  references: { footnote: string[]; endnote: string[] }
}

/** The blocks of a part, and of each note or comment in it by its id. */
export type PartBlocks = { blocks: string[]; notes: Map<string, string[]> }

type Run = { text: string; hidden: boolean; raised: boolean; struck: boolean; font: string; customMark: boolean }

/** Elements whose inside is nothing that a page shows. */
const UNSEEN = new Set(
  'w:sdtPr w:sdtEndPr w:delText w:delInstrText w:fldData w:binData w:tblPrEx w:txbxStory m:ctrlPr w:rubyPr w:ffData w:pgNum'.split(
    ' ',
  ),
)
const PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:numPr'])
const NOTES = new Set(['w:footnote', 'w:endnote', 'w:comment'])

/** Reads one part of a document: its words block by block, as they are once tracked changes are accepted. */
export function readPart(part: Uint8Array, reading: Reading): PartBlocks {
  const { tally, styles } = reading
  const notes: PartBlocks['notes'] = new Map()
  const stories: Story[] = [newStory()]
  const runs: Run[] = []
  const path: string[] = []
  const alternatives: { read: boolean; before: number }[] = []
  const rows: { deleted: boolean }[] = []
  let skipped = 0
  let written = 0
  let lastChange = { kind: '', at: -1 }
  let noteId = ''

  const story = () => stories.at(-1) as Story
  const seen = () => written + countUnread(tally)

  const put = (text: string) => {
    const to = story()
    to.open ??= newParagraph()
    to.open.text += text
    for (const field of to.fields) field.written = true
    if (text.trim() !== '') written += 1
  }
  const write = (text: string) => {
    const run = runs.at(-1)
    if (inInstruction(story()) || run?.customMark || rows.some(({ deleted }) => deleted)) return
    if (run) run.text += text
    else put(text)
  }
  const closeRun = () => {
    const run = runs.pop()
    if (!run || run.text === '') return
    if (run.hidden || story().open?.hidden) tally.hidden.push(run.text)
    else {
      if (run.struck) tally.struck += 1
      put(run.raised && isRaisedMark(run.text) ? raise(run.text) : run.text)
    }
  }
  const change = (kind: 'insertions' | 'deletions' | 'moves') => {
    // One change is many elements where its words differ in their looks.
    if (lastChange.kind !== kind || lastChange.at !== written) tally[kind] += 1
  }
  const startStory = () => {
    // What stands in a box is no part of the run that holds it.
    stories.push(newStory())
    runs.push({ ...plainRun(), customMark: false })
  }
  const endStory = () => {
    closeRun()
    const { blocks } = { blocks: blocksOfStory(stories.pop() as Story) }
    return blocks
  }

  const skips = ({ name, attributes }: XmlElement, parent: string): boolean => {
    if (UNSEEN.has(name) || name.endsWith('Change')) return true
    if (PROPERTIES.has(parent)) return false
    if (name === 'w:del') change('deletions')
    if (name === 'w:del' || name === 'w:moveFrom') {
      lastChange = { kind: 'deletions', at: written }
      return true
    }
    if (name === 'mc:Fallback') return alternatives.at(-1)?.read ?? false
    if (name === 'mc:Choice') return alternatives.at(-1)?.read ?? false
    return NOTES.has(name) && attributes.type !== undefined && attributes.type !== 'normal'
  }

  const openInRun: Record<string, (attributes: Record<string, string>, parent: string) => void> = {
    'w:tab': (_, parent) => parent === 'w:r' && write('\t'),
    'w:ptab': () => write('\t'),
    'w:br': ({ type }) => write(type === 'page' || type === 'column' ? '\f' : '\n'),
    'a:br': () => write('\n'),
    'w:cr': () => write('\n'),
    'w:noBreakHyphen': () => write('-'),
    'w:sym': ({ font = '', char = '' }) => write(symbol(font, Number.parseInt(char, 16))),
    'w:rt': () => write(' ('),
    'm:den': () => write('/'),
    'm:sup': () => write('^'),
    'm:sub': () => write('_'),
    'w:fldChar': ({ fldCharType: type }) => {
      closeText()
      if (type === 'begin') openField(story())
      else if (type === 'separate') separateField(story())
      else if (type === 'end') put(closeField(story(), tally))
    },
    'w:fldSimple': ({ instr = '' }) => {
      openField(story(), instr)
      separateField(story())
    },
    'w:footnoteReference': ({ id = '', customMarkFollows }) => refer('footnote', id, customMarkFollows),
    'w:endnoteReference': ({ id = '', customMarkFollows }) => refer('endnote', id, customMarkFollows),
    'v:textpath': ({ string = '' }) => string.trim() !== '' && story().boxes.push(string),
    'pic:pic': () => void (tally.pictures += 1),
    'v:imagedata': () => void (tally.pictures += 1),
    'c:chart': ({ id }) => void (tally.charts += id ? 1 : 0),
    'dgm:relIds': () => void (tally.diagrams += 1),
    'o:OLEObject': () => void (tally.objects += 1),
    'w:altChunk': () => void (tally.embedded += 1),
    'w:subDoc': () => void (tally.embedded += 1),
  }
  /** What the run has so far goes out before a field begins or ends in it. */
  const closeText = () => {
    const run = runs.at(-1)
    if (!run || run.text === '') return
    const { text } = run
    closeRun()
    runs.push({ ...run, text: text === '' ? text : '' })
  }
  const refer = (kind: 'footnote' | 'endnote', id: string, customMarkFollows: string | undefined) => {
    if (rows.some(({ deleted }) => deleted)) return
    if (!reading.references[kind].includes(id)) reading.references[kind].push(id)
    const run = runs.at(-1)
    if (run && customMarkFollows !== undefined && isOn(customMarkFollows)) run.customMark = true
  }
  const symbol = (font: string, code: number): string => {
    const found = symbolOf(font, code)
    if (found === undefined) tally.symbols.push(`${font} ${code.toString(16)}`)
    return found ?? '\uFFFD'
  }

  const property = ({ name, attributes }: XmlElement, parent: string) => {
    const run = runs.at(-1)
    const paragraph = story().open
    const ofMark = path.at(-3) === 'w:pPr'
    if (parent === 'w:rPr' && ofMark && paragraph) {
      if (/^w:(del|moveFrom)$/.test(name)) {
        paragraph.runsOn = true
        if (name === 'w:del') change('deletions')
      } else if (/^w:(vanish|specVanish)$/.test(name) && isOn(attributes.val)) paragraph.runsOn = true
      else if (name === 'w:ins') change('insertions')
    } else if (parent === 'w:rPr' && run) {
      if (name === 'w:vanish') run.hidden = isOn(attributes.val)
      else if (name === 'w:rStyle') run.hidden ||= styles.hides(attributes.val ?? '')
      else if (name === 'w:vertAlign') run.raised = attributes.val === 'superscript'
      else if (name === 'w:strike' || name === 'w:dstrike') run.struck = isOn(attributes.val)
      else if (name === 'w:rFonts') run.font = attributes.ascii ?? attributes.hAnsi ?? ''
    } else if (parent === 'w:pPr' && paragraph) {
      if (name === 'w:pStyle') paragraph.style = attributes.val ?? ''
      else if (name === 'w:framePr') paragraph.dropCap = /^(drop|margin)$/.test(attributes.dropCap ?? '')
      if (name === 'w:pStyle') paragraph.hidden = styles.hides(paragraph.style)
    } else if (parent === 'w:numPr' && paragraph) {
      if (name === 'w:numId') paragraph.numId = attributes.val
      else if (name === 'w:ilvl') paragraph.level = Number(attributes.val)
    } else if (parent === 'w:trPr' && name === 'w:del') {
      const row = rows.at(-1)
      if (row) row.deleted = true
      tally.deletedRows += 1
    }
  }

  const open = (element: XmlElement) => {
    const { name, attributes } = element
    const parent = path.at(-1) ?? ''
    path.push(name)
    if (skipped > 0 || skips(element, parent)) {
      skipped += 1
      return
    }
    if (name === 'w:p' || name === 'a:p') {
      const before = story().open
      if (before) endParagraph(story(), before, '')
      story().open = newParagraph()
    } else if (name === 'w:r' || name === 'a:r' || name === 'm:r') runs.push(plainRun())
    else if (name === 'w:txbxContent' || name === 'a:txBody') startStory()
    else if (NOTES.has(name)) {
      noteId = attributes.id ?? ''
      startStory()
    } else if (name === 'mc:AlternateContent') alternatives.push({ read: false, before: seen() })
    else if (name === 'w:tr') rows.push({ deleted: false })
    else if ((name === 'w:ins' || name === 'w:moveTo') && !PROPERTIES.has(parent))
      change(name === 'w:ins' ? 'insertions' : 'moves')
    else if (PROPERTIES.has(parent) || parent === 'w:pPr') property(element, parent)
    else openInRun[name]?.(attributes, parent)
  }

  const close = (name: string) => {
    path.pop()
    if (skipped > 0) {
      skipped -= 1
      return
    }
    if (name === 'w:p' || name === 'a:p') {
      const paragraph = story().open
      if (paragraph) endParagraph(story(), paragraph, numberOf(paragraph))
    } else if (name === 'w:r' || name === 'a:r' || name === 'm:r') closeRun()
    else if (name === 'w:txbxContent' || name === 'a:txBody') {
      const blocks = endStory()
      story().boxes.push(...blocks)
    } else if (NOTES.has(name)) notes.set(noteId, endStory())
    else if (name === 'mc:AlternateContent') alternatives.pop()
    else if (name === 'mc:Choice') {
      const alternative = alternatives.at(-1)
      if (alternative) alternative.read = seen() > alternative.before
    } else if (name === 'w:tr') rows.pop()
    else if (name === 'w:fldSimple') put(closeField(story(), tally))
    else if (name === 'w:rt') write(')')
    else if (name === 'w:ins') lastChange = { kind: 'insertions', at: written }
    else if (name === 'w:moveTo') lastChange = { kind: 'moves', at: written }
  }

  const numberOf = (paragraph: NonNullable<Story['open']>): string => {
    if (paragraph.runsOn && paragraph.text.trim() === '') return ''
    const styled = styles.list(paragraph.style)
    const numId = paragraph.numId ?? styled?.numId
    if (numId === undefined || numId === '0') return ''
    return reading.countList(numId, paragraph.level ?? styled?.level ?? 0)
  }

  const text = (characters: string) => {
    const parent = path.at(-1) ?? ''
    const field = story().fields.at(-1)
    if (skipped > 0) return
    if (parent === 'w:instrText' && field) field.instruction += characters
    else if (parent === 'w:t' || parent === 'a:t' || parent === 'm:t') write(drawn(characters))
  }
  /** Letters of a symbol font stand in the private use area; of another font nobody can tell them. */
  const drawn = (characters: string) => {
    const font = runs.at(-1)?.font ?? ''
    return characters
      .replace(/\s*[\r\n]\s*/g, ' ')
      .replace(/[\uf020-\uf0ff]/g, (character) => symbol(font || 'Symbol', character.charCodeAt(0)))
  }

  readXml(part, { open, close, text })
  return { blocks: blocksOfStory(stories[0] as Story), notes }
}

function plainRun(): Run {
  return { text: '', hidden: false, raised: false, struck: false, font: '', customMark: false }
}
