import { codePointOffset } from '@/lib/annotations/code-points'
import { escapeXml, xmlText } from '@/lib/exports/xml-text'
import { attribute, guidOf } from './codes'
import type { QdaDocument } from './documents'
import type { QdaBook, QdaSource } from './model'
import { listSelections, type Selection } from './statements'

/** Variables of sources: the name of each, and its value. */
export const VARIABLES: [name: string, value: (source: QdaSource['source']) => string | null][] = [
  ['Date', ({ issued }) => issued],
  ['Author', ({ authors }) => authors.map(({ name }) => name).join('; ') || null],
  ['Publication', ({ container }) => container],
  ['URL', ({ url }) => url],
]

/** The GUID of a document, which is also the name of its file. */
export const documentGuid = (slug: string, { kind }: Pick<QdaDocument, 'kind'>): string =>
  guidOf(kind === 'whole' ? 'source' : 'quotations', slug)

/** A document as `TextSource`, with a selection for each segment of each statement. Positions count code points. */
export function sourceXml(coded: QdaSource, document: QdaDocument, book: QdaBook): string {
  const { source } = coded
  const guid = documentGuid(source.slug, document)
  const name = document.kind === 'whole' ? source.title : `${source.title} (quotations only)`
  const selections = [...listSelections(coded, document)].map((one) => selectionXml(one, document, book))
  const values = VARIABLES.flatMap(([variable, read]) => {
    const value = read(source)
    return value === null
      ? []
      : `<VariableValue><VariableRef targetGUID="${guidOf('variable', variable)}"/><TextValue>${escapeXml(value)}</TextValue></VariableValue>`
  })
  const about =
    document.kind === 'whole'
      ? ''
      : '<Description>Only the words that are quoted, one paragraph a quotation: the text itself is not passed on.</Description>'
  return [
    `<TextSource guid="${guid}" name="${attribute(name)}" plainTextPath="internal://${guid}.txt">${about}`,
    ...selections,
    ...values,
    '</TextSource>',
  ].join('\n')
}

/** Characters of the words after which a selection is named. */
const NAMED = 60

function selectionXml({ guid, statement, range }: Selection, { text }: QdaDocument, book: QdaBook): string {
  const { codes, coding, by, words } = statement
  const { start, end } = range
  const coded = coding === undefined ? undefined : book.codings.get(coding)
  const user = coded?.coder ?? by
  const signed = [
    user === undefined ? '' : ` creatingUser="${guidOf('user', user)}"`,
    coded ? ` creationDateTime="${coded.day}T00:00:00Z"` : '',
  ].join('')
  const codings = codes.map(
    (code) => `<Coding guid="${guidOf('coding', `${guid}/${code}`)}"${signed}><CodeRef targetGUID="${code}"/></Coding>`,
  )
  const [from, to] = [codePointOffset(text, start), codePointOffset(text, end)]
  return [
    `<PlainTextSelection guid="${guid}" name="${attribute(xmlText(text.slice(start, end)).slice(0, NAMED))}" startPosition="${from}" endPosition="${to}"${signed}>`,
    `<Description>${escapeXml(words)}</Description>`,
    ...codings,
    '</PlainTextSelection>',
  ].join('')
}
