import { counted, quoted } from '../counted'
import { type Extraction, textOnly, UnreadableFile } from '../extraction'
import { normalizeText } from '../plain-text'
import { noteOfMarks, resolveRaisedMarks } from '../raised-marks'
import { readPart } from './document'
import { readNumbering, readStyles } from './numbering'
import { unpack } from './package'
import { coreProperties } from './properties'
import type { Reading } from './reading'
import { type DocumentParts, findParts } from './relationships'
import { emptyTally, tallyNotes } from './tally'

/**
 * Extracts the text of a Word document, paragraph by paragraph, with its notes at the end, and its properties. Tracked
 * changes are accepted. `notes` of the result names what was left out or could not be read.
 * @throws {UnreadableFile} where the file is damaged, unpacks to too much, or declares entities, which Word never does
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
  const resolved = resolveRaisedMarks([...blocks, ...footnotes.blocks, ...endnotes.blocks].join('\n\n'))
  const text = normalizeText(resolved.text)
  if (text === '')
    throw new UnreadableFile('There are no words in this document. If it holds pictures, paste the text.')
  return {
    ...textOnly(text),
    ...coreProperties(unpacked['docProps/core.xml']),
    notes: [
      ...tallyNotes(reading.tally),
      ...noteOfMarks(resolved.left),
      ...footnotes.notes,
      ...endnotes.notes,
      ...commentNotes(parts, reading),
      ...headNotes(parts, reading),
    ],
  }
}

/**
 * Footnotes or endnotes that the text refers to, one labelled block each, and sentences about missing and unused ones.
 */
function notesOf(parts: DocumentParts, kind: 'footnote' | 'endnote', reading: Reading) {
  const part = parts.part(`${kind}s`)
  const referred = reading.references[kind]
  const found = part ? readPart(part, reading).notes : new Map<string, string[]>()
  const label = kind === 'footnote' ? 'Footnote' : 'Endnote'
  const blocks = [...referred].flatMap((id, index) => {
    const words = found.get(id)?.join('\n').trim() ?? ''
    return words === '' ? [] : [`[${label} ${index + 1}] ${words}`]
  })
  const lost = [...found].filter(([id, words]) => !referred.has(id) && words.join('').trim() !== '')
  const missing = referred.size - blocks.length
  return {
    blocks,
    notes: [
      blocks.length > 0
        ? `${counted(blocks.length, kind)} ${blocks.length === 1 ? 'stands' : 'stand'} after the text, marked [${label}].`
        : '',
      missing > 0 ? `The words of ${counted(missing, kind)} are not in the document.` : '',
      lost.length > 0
        ? `Left out: ${counted(lost.length, kind)} that the text does not refer to (${quoted(lost.map(([, words]) => words.join(' ')))}).`
        : '',
    ].filter((note) => note !== ''),
  }
}

function commentNotes(parts: DocumentParts, reading: Reading): string[] {
  const part = parts.part('comments')
  const words = part ? [...readPart(part, quietly(reading)).notes.values()].map((blocks) => blocks.join(' ')) : []
  return words.length > 0 ? [`Left out: ${counted(words.length, 'comment', 'comments', words)}.`] : []
}

function headNotes(parts: DocumentParts, reading: Reading): string[] {
  return (['header', 'footer'] as const).flatMap((kind) => {
    const words = parts.all(kind).map((part) => readPart(part, quietly(reading)).blocks.join(' ').trim())
    const shown = quoted(words.map((head) => resolveRaisedMarks(head).text))
    return shown === '' ? [] : [`Left out: the page ${kind}s ${shown}.`]
  })
}

/**
 * A reading with a tally of its own: of a part that is left out as a whole, pictures and changes are not reported as
 * well.
 */
function quietly(reading: Reading): Reading {
  return { ...reading, tally: emptyTally(), references: { footnote: new Set(), endnote: new Set() } }
}
