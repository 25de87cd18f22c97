import { viewCitation } from '@/lib/citations/view'
import type { ExportView } from '@/lib/exports/format'
import { topicWords } from '@/lib/topics/words'
import { toChangeTable } from '../change-table'
import { type TableDocument, toDocument } from '../document'
import { htmlText, paragraph } from '../html/text'
import { htmlTable } from '../html/write'
import { writeFrame } from './frame'
import { htmlSpectrum } from './spectrum'

/** Views that can stand in a frame on another site. */
export type EmbeddedView = Extract<ExportView, { name: 'comparison' | 'change' | 'topic' }>

export const isEmbedded = (view: ExportView): view is EmbeddedView =>
  ['comparison', 'change', 'topic'].includes(view.name)

/**
 * Writes a view as a page for a frame, with its citation.
 *
 * @param path of the whole view on the server, which its links use where the library has no public address
 */
export function writeEmbed({ name, model }: EmbeddedView, path: string): string {
  const { provenance } = model
  const frame = (title: string) => ({
    title,
    citation: viewCitation(title, provenance),
    leads: 'The whole view, with its evidence',
    href: provenance.address ?? path,
  })
  switch (name) {
    case 'comparison':
      return framed(toDocument(model), frame)
    case 'change':
      return framed(toChangeTable(model), frame)
    case 'topic':
      return writeFrame(frame(topicWords(model)), htmlSpectrum(model))
  }
}

/** What stands in a frame whose address shows no view: why, and the way to Parley. */
export function writeRefusedEmbed(message: string, path: string): string {
  const frame = { title: 'This view cannot be shown here', citation: undefined, leads: 'Open it in Parley', href: path }
  return writeFrame(
    frame,
    message
      .split('\n')
      .map((line) => paragraph('', htmlText(line)))
      .join(''),
  )
}

function framed(words: TableDocument, frame: (title: string) => Parameters<typeof writeFrame>[0]): string {
  return writeFrame(
    frame(words.words),
    paragraph('sentence', words.sentence && htmlText(words.sentence)) + htmlTable(words, true),
  )
}
