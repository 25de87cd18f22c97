import { escaped, p, paragraph, run, t, wordFile } from '../word-file'
import { knownText } from './known-text'
import { type Random, randomOf } from './random'
import type { KnownFile } from './text-files'

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']

/** A Word document with its text in runs, fields, boxes, tables, notes and changes of many kinds. */
export function wordDocument(seed: number): KnownFile {
  const random = randomOf(seed)
  const state: State = { notes: [], hidden: false, changed: false, items: 0 }
  const blocks = knownText(random, random.pick(['english', 'accented', 'korean'] as const), { paragraphs: 6 }).map(
    (text) => blockOf(text, random, state),
  )
  const notes = state.notes.map((text, index) => `[Footnote ${index + 1}] ${text}`)
  const footnotes = `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${state.notes.map((text, index) => `<w:footnote w:id="${index + 2}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`).join('')}`
  const told = [
    state.notes.length > 0 ? 'marked \\[Footnote\\]' : '',
    state.hidden ? 'Hidden text was left out' : '',
    state.changed ? 'Tracked changes were applied' : '',
  ]
  return {
    name: 'a.docx',
    bytes: wordFile(blocks.map(({ xml }) => xml).join(''), { footnotes, numbering: NUMBERING }),
    text: [...blocks.map(({ text }) => text), ...notes].join('\n\n'),
    says: new RegExp(told.map((one) => (one === '' ? '' : `(?=[\\s\\S]*${one})`)).join('')),
  }
}

type State = { notes: string[]; hidden: boolean; changed: boolean; items: number }

function blockOf(text: string, random: Random, state: State): { xml: string; text: string } {
  const inside = runsOf(text, random, state)
  const kind = random.below(12)
  if (kind === 0) return { xml: `<w:tbl><w:tr><w:tc>${paragraph(inside)}</w:tc></w:tr></w:tbl>`, text }
  if (kind === 1) {
    state.items += 1
    return {
      xml: paragraph(inside, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      text: `(${ROMAN[state.items - 1]}) ${text}`,
    }
  }
  if (kind === 2)
    return {
      xml: `<w:sdt><w:sdtPr><w:alias w:val="no words"/></w:sdtPr><w:sdtContent>${paragraph(inside)}</w:sdtContent></w:sdt>`,
      text,
    }
  if (kind === 3) {
    state.changed = true
    return {
      xml: `${paragraph(`<w:del w:id="1"><w:r><w:delText>Gone.</w:delText></w:r></w:del>`, '<w:rPr><w:del w:id="2"/></w:rPr>')}${paragraph(inside)}`,
      text,
    }
  }
  if (kind === 4) {
    const box = `<w:txbxContent>${p('In a box.')}</w:txbxContent>`
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    return { xml: paragraph(drawn + inside), text: `${text}\n\nIn a box.` }
  }
  return { xml: paragraph(inside), text }
}

/** The text cut into runs of any length, each in something that changes none of its words. */
function runsOf(text: string, random: Random, state: State): string {
  const letters = [...text]
  let xml = ''
  while (letters.length > 0) xml += wrapped(letters.splice(0, 1 + random.below(24)).join(''), random, state)
  return xml
}

function wrapped(piece: string, random: Random, state: State): string {
  const plain = run(piece)
  const field = (mark: string) => `<w:r><w:fldChar w:fldCharType="${mark}"/></w:r>`
  const kind = random.below(24)
  if (kind === 0) return `<w:ins w:id="5">${plain}</w:ins>${told(state, 'changed')}`
  if (kind === 1)
    return `<w:del w:id="6"><w:r><w:delText>never</w:delText></w:r></w:del>${plain}${told(state, 'changed')}`
  if (kind === 2) return `<w:fldSimple w:instr=" DOCPROPERTY x ">${plain}</w:fldSimple>`
  if (kind === 3)
    return `${field('begin')}<w:r><w:instrText> REF ${escaped('"x"')} </w:instrText></w:r>${field('separate')}${plain}${field('end')}`
  if (kind === 4) return `<w:smartTag w:element="place">${plain}</w:smartTag>`
  if (kind === 5) return `<w:bdo w:val="ltr">${plain}</w:bdo>`
  if (kind === 6) return `<w:hyperlink w:anchor="x">${plain}</w:hyperlink><w:proofErr w:type="spellStart"/>`
  if (kind === 7) return `${run('unseen', '<w:vanish/>')}${plain}${told(state, 'hidden')}`
  if (kind === 8 && state.notes.length < 3) {
    state.notes.push(`Note ${state.notes.length + 1} on the toll.`)
    return `${plain}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${state.notes.length + 1}"/></w:r>`
  }
  if (kind === 9) return `<w:r>${piece.split('-').map(t).join('<w:noBreakHyphen/>')}</w:r>`
  if (kind === 10) return `<w:r>${[...piece].map(t).join('<w:softHyphen/>')}</w:r>`
  if (kind === 11) return `<w:sdt><w:sdtContent>${plain}</w:sdtContent></w:sdt><w:bookmarkStart w:id="1" w:name="x"/>`
  return run(piece, random.chance(0.2) ? '<w:b/><w:rPrChange w:id="8"><w:rPr><w:vanish/></w:rPr></w:rPrChange>' : '')
}

function told(state: State, key: 'changed' | 'hidden'): string {
  state[key] = true
  return ''
}
