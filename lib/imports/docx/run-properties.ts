import { isOn } from './numbering'
import type { Reading } from './reading'
import type { Paragraph } from './story'
import type { XmlElement } from './xml'

/** Words with the same formatting. `customMark`: they are the mark of a note. */
export type Run = { text: string; hidden: boolean; raised: boolean; struck: boolean; font: string; customMark: boolean }
export type Row = { deleted: boolean }

/** Elements with properties as children, and no words. */
export const IN_PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:numPr', 'w:pPr'])

export function plainRun(): Run {
  return { text: '', hidden: false, raised: false, struck: false, font: '', customMark: false }
}

type Owners = {
  run: Run | undefined
  paragraph: Paragraph | undefined
  row: Row | undefined
  reading: Pick<Reading, 'styles' | 'tally'>
  change: (kind: 'insertions' | 'deletions') => void
}

/** Applies a property of a run, a paragraph, its mark, its list or a table row, where it changes the text. */
export function applyProperty(element: XmlElement, parent: string, ofMark: boolean, owners: Owners): void {
  const { run, paragraph, row, reading } = owners
  if (parent === 'w:rPr' && ofMark) {
    if (paragraph) applyToMark(element, paragraph, owners.change)
  } else if (parent === 'w:rPr') {
    if (run) applyToRun(element, run, reading)
  } else if (parent === 'w:pPr' || parent === 'w:numPr') {
    if (paragraph) applyToParagraph(element, paragraph, reading)
  } else if (parent === 'w:trPr' && element.name === 'w:del') {
    if (row) row.deleted = true
    reading.tally.deletedRows += 1
  }
}

/** A paragraph whose mark is deleted, moved away or hidden is joined with the next one. */
function applyToMark({ name, attributes }: XmlElement, paragraph: Paragraph, change: Owners['change']): void {
  if (name === 'w:del' || name === 'w:moveFrom') paragraph.runsOn = true
  if ((name === 'w:vanish' || name === 'w:specVanish') && isOn(attributes.val)) paragraph.runsOn = true
  if (name === 'w:del') change('deletions')
  if (name === 'w:ins') change('insertions')
}

function applyToRun({ name, attributes }: XmlElement, run: Run, { styles }: Owners['reading']): void {
  const { val = '' } = attributes
  if (name === 'w:vanish') run.hidden = isOn(attributes.val)
  else if (name === 'w:rStyle') run.hidden ||= styles.hides(val)
  else if (name === 'w:vertAlign') run.raised = val === 'superscript'
  else if (name === 'w:strike' || name === 'w:dstrike') run.struck = isOn(attributes.val)
  else if (name === 'w:rFonts') run.font = attributes.ascii ?? attributes.hAnsi ?? ''
}

function applyToParagraph({ name, attributes }: XmlElement, paragraph: Paragraph, { styles }: Owners['reading']): void {
  const { val = '' } = attributes
  if (name === 'w:pStyle') {
    paragraph.style = val
    paragraph.hidden = styles.hides(val)
  } else if (name === 'w:framePr') paragraph.dropCap = /^(drop|margin)$/.test(attributes.dropCap ?? '')
  else if (name === 'w:numId') paragraph.numId = val
  else if (name === 'w:ilvl') paragraph.level = Number(val)
}
