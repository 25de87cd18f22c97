import { codePointOffset } from '@/lib/annotations/code-points'
import { escapeXml, xmlText } from '@/lib/exports/xml-text'
import { attribute, guidOf } from './codes'
import type { QdaDocument, Range } from './documents'
import type { QdaBook, QdaSource } from './model'
import { type Statement, statementsOf } from './statements'

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
  const selections = selectionsOf(coded, document, book)
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

function selectionsOf(coded: QdaSource, document: QdaDocument, book: QdaBook): string[] {
  const statements = statementsOf(coded)
  const used = new Set(statements.flatMap(({ quotations }) => quotations))
  // Words on which no record rests are kept as bare selections, so that no anchor is lost.
  const bare = coded.quotations
    .filter(({ id }) => !used.has(id))
    .map(
      ({ id }): Statement => ({
        id,
        quotations: [id],
        codes: [],
        coding: undefined,
        by: undefined,
        words: `Quotation ${id}.`,
      }),
    )
  return [...statements, ...bare].flatMap((statement) =>
    statement.quotations.flatMap((quotation) =>
      (document.places.get(quotation) ?? []).map((range, n) =>
        selectionXml(statement, `${quotation}/${n}`, range, document, book),
      ),
    ),
  )
}

/** Characters of the words after which a selection is named. */
const NAMED = 60

function selectionXml(
  statement: Statement,
  place: string,
  { start, end }: Range,
  { text }: QdaDocument,
  book: QdaBook,
): string {
  const { id, codes, coding, by, words } = statement
  const own = `${id}/${place}`
  const coded = coding === undefined ? undefined : book.codings.get(coding)
  const user = coded?.coder ?? by
  const signed = [
    user === undefined ? '' : ` creatingUser="${guidOf('user', user)}"`,
    coded ? ` creationDateTime="${coded.day}T00:00:00Z"` : '',
  ].join('')
  const codings = codes.map(
    (code) => `<Coding guid="${guidOf('coding', `${own}/${code}`)}"${signed}><CodeRef targetGUID="${code}"/></Coding>`,
  )
  const [from, to] = [codePointOffset(text, start), codePointOffset(text, end)]
  return [
    `<PlainTextSelection guid="${guidOf('selection', own)}" name="${attribute(xmlText(text.slice(start, end)).slice(0, NAMED))}" startPosition="${from}" endPosition="${to}"${signed}>`,
    `<Description>${escapeXml(words)}</Description>`,
    ...codings,
    '</PlainTextSelection>',
  ].join('')
}
