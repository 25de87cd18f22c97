import { Paragraph, TextRun } from 'docx'
import { uncapitalize } from '@/lib/capitalize'
import type { TableDocument } from '../document'
import { isStance, STANCE_GLYPH } from '../key'
import { textRuns } from './runs'
import { GLYPH_RUN, STYLE } from './styles'

/** Key of the codes in use, as one line below the table. */
export function keyLine({ key }: TableDocument): Paragraph {
  const entries = key.flatMap(({ code, label, meaning }, index) => [
    ...(index > 0 ? textRuns('\u2003') : []),
    ...(isStance(code) ? [new TextRun({ text: STANCE_GLYPH[code], ...GLYPH_RUN }), ...textRuns('\u00a0')] : []),
    ...textRuns(label, { bold: true }),
    ...textRuns(isStance(code) ? '' : `: ${uncapitalize(meaning).replace(/\.$/, '')}`),
  ])
  const silent = key.some(({ kind }) => kind === 'silence')
  return new Paragraph({
    style: STYLE.key,
    children: [...entries, ...(silent ? textRuns('\u2003Silence is not neutrality.') : [])],
  })
}
