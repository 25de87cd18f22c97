import { counted, quoted } from '../counted'
import { type Extraction, textOnly, UnreadableFile } from '../extraction'
import { normalizeText } from '../plain-text'
import { noteOfMarks, settleRaisedMarks } from '../raised-marks'
import { readPart } from './document'
import { readNumbering, readStyles } from './numbering'
import { unpack } from './package'
import { coreProperties } from './properties'
import type { Reading } from './reading'
import { type DocumentParts, findParts } from './relationships'
import { emptyTally, tallyNotes } from './tally'

/**
 * The text of a Word document, paragraph by paragraph, with its notes after it, and what its properties say. Tracked
 * changes are accepted; what is left out or cannot be read is said.
 * @throws {UnreadableFile} where it is damaged, unpacks to too much, or declares entities, which Word never does
 */
export function extractDocx(bytes: Uint8Array): Extraction {
  const unpacked = unpack(bytes)
  const parts = findParts(unpacked)
  if (!parts.main)
    throw new UnreadableFile('This is a zipped file, but no Word document. Save it as .docx from the program it is of.')
  const reading: Reading = {
    styles: readStyles(parts.part('styles')),
    countList: readNumbering(parts.part('numbering')),
    tally: emptyTally(),
    references: { footnote: new Set(), endnote: new Set() },
  }
  const { blocks } = readPart(parts.main, reading)
  const footnotes = notesOf(parts, 'footnote', reading)
  const endnotes = notesOf(parts, 'endnote', reading)
  const settled = settleRaisedMarks([...blocks, ...footnotes.blocks, ...endnotes.blocks].join('\n\n'))
  const text = normalizeText(settled.text)
  if (text === '')
    throw new UnreadableFile('There are no words in this document. If it holds pictures, paste the text.')
  return {
    ...textOnly(text),
    ...coreProperties(unpacked['docProps/core.xml']),
    notes: [
      ...tallyNotes(reading.tally),
      ...noteOfMarks(settled.left),
      ...footnotes.told,
      ...endnotes.told,
      ...commentsTold(parts, reading),
      ...headsTold(parts, reading),
    ],
  }
}

/** The notes that the text refers to, each one block that says what it is. */
function notesOf(parts: DocumentParts, kind: 'footnote' | 'endnote', reading: Reading) {
  const part = parts.part(`${kind}s`)
  const referred = reading.references[kind]
  const found = part ? readPart(part, reading).notes : new Map<string, string[]>()
  const label = kind === 'footnote' ? 'Footnote' : 'Endnote'
  const blocks = [...referred].flatMap((id, at) => {
    const words = found.get(id)?.join('\n').trim() ?? ''
    return words === '' ? [] : [`[${label} ${at + 1}] ${words}`]
  })
  const lost = [...found].filter(([id, words]) => !referred.has(id) && words.join('').trim() !== '')
  const missing = referred.size - blocks.length
  return {
    blocks,
    told: [
      blocks.length > 0
        ? `${counted(blocks.length, kind)} ${blocks.length === 1 ? 'stands' : 'stand'} after the text, marked [${label}].`
        : '',
      missing > 0 ? `The words of ${counted(missing, kind)} are not in the document.` : '',
      lost.length > 0
        ? `Left out: ${counted(lost.length, kind)} that the text does not refer to (${quoted(lost.map(([, words]) => words.join(' ')))}).`
        : '',
    ].filter((told) => told !== ''),
  }
}

function commentsTold(parts: DocumentParts, reading: Reading): string[] {
  const part = parts.part('comments')
  const words = part ? [...readPart(part, quietly(reading)).notes.values()].map((blocks) => blocks.join(' ')) : []
  return words.length > 0 ? [`Left out: ${counted(words.length, 'comment', 'comments', words)}.`] : []
}

function headsTold(parts: DocumentParts, reading: Reading): string[] {
  return (['header', 'footer'] as const).flatMap((kind) => {
    const words = parts.all(kind).map((part) => readPart(part, quietly(reading)).blocks.join(' ').trim())
    const shown = quoted(words.map((head) => settleRaisedMarks(head).text))
    return shown === '' ? [] : [`Left out: the page ${kind}s ${shown}.`]
  })
}

/** What is left out as a whole is said as a whole. */
function quietly(reading: Reading): Reading {
  return { ...reading, tally: emptyTally(), references: { footnote: new Set(), endnote: new Set() } }
}
