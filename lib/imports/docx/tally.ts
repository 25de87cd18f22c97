import { counted, quoted } from '../counted'

/** Counts of what was applied, left out or unreadable in a document. */
export type Tally = {
  insertions: number
  deletions: number
  moves: number
  deletedRows: number
  hidden: string[]
  struck: number
  pictures: number
  charts: number
  diagrams: number
  objects: number
  embedded: number
  fields: string[]
  symbols: string[]
}

export function emptyTally(): Tally {
  return {
    insertions: 0,
    deletions: 0,
    moves: 0,
    deletedRows: 0,
    hidden: [],
    struck: 0,
    pictures: 0,
    charts: 0,
    diagrams: 0,
    objects: 0,
    embedded: 0,
    fields: [],
    symbols: [],
  }
}

/** Elements without words, and the count they add to. */
export const UNREAD_ELEMENTS: Record<string, 'pictures' | 'charts' | 'diagrams' | 'objects' | 'embedded'> = {
  'pic:pic': 'pictures',
  'v:imagedata': 'pictures',
  'c:chart': 'charts',
  'dgm:relIds': 'diagrams',
  'o:OLEObject': 'objects',
  'w:altChunk': 'embedded',
  'w:subDoc': 'embedded',
}

/** Number of elements without words, to tell whether an element had content. */
export function countUnread({ pictures, charts, diagrams, objects }: Tally): number {
  return pictures + charts + diagrams + objects
}

/** One sentence for each kind that was counted, for the page that shows the text. */
export function tallyNotes(tally: Tally): string[] {
  const changes = [
    counted(tally.insertions, 'insertion'),
    counted(tally.deletions, 'deletion'),
    counted(tally.moves, 'move'),
    counted(tally.deletedRows, 'deleted table row'),
  ].filter((part) => part !== '')
  const unread = [
    counted(tally.pictures, 'picture'),
    counted(tally.charts, 'chart'),
    counted(tally.diagrams, 'diagram'),
    counted(tally.objects, 'embedded object'),
    counted(tally.embedded, 'embedded document'),
    counted(tally.fields.length, 'field without a stored result', 'fields without a stored result', tally.fields),
    counted(tally.symbols.length, 'symbol of a font', 'symbols of a font', tally.symbols),
  ].filter((part) => part !== '')
  return [
    changes.length > 0 ? `Tracked changes were applied: ${changes.join(', ')}.` : '',
    tally.hidden.length > 0 ? `Hidden text was left out: ${quoted(tally.hidden)}.` : '',
    tally.struck > 0
      ? `${counted(tally.struck, 'passage')} in the text ${tally.struck === 1 ? 'is' : 'are'} struck out in the document.`
      : '',
    unread.length > 0 ? `Not read: ${unread.join(', ')}.` : '',
  ].filter((note) => note !== '')
}
