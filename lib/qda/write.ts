import { encodeStream } from '@/lib/exports/encode'
import { type ZipFile, zipStream } from '@/lib/exports/zip-stream'
import { QdaCases } from './cases'
import { attribute, codebookXml, guidOf } from './codes'
import { documentsOf } from './documents'
import type { QdaBook, QdaSource } from './model'
import { documentGuid, sourceXml, VARIABLES } from './source-xml'

/**
 * A library, or some of its sources, as a REFI-QDA project (1.0, of 18 March 2019): a zip of `project.qde` and a text file
 * for each document. Sources are read twice, once for the texts and once for the project, so that only one is held.
 */
export function writeQdaProject(book: QdaBook, sources: () => AsyncIterable<QdaSource>): AsyncGenerator<Uint8Array> {
  return zipStream(projectFiles(book, sources))
}

async function* projectFiles(book: QdaBook, sources: () => AsyncIterable<QdaSource>): AsyncGenerator<ZipFile> {
  const cases = new QdaCases()
  for await (const coded of sources())
    for (const document of documentsOf(coded)) {
      cases.add(coded, document)
      yield {
        path: `Sources/${documentGuid(coded.source.slug, document)}.txt`,
        content: encodeStream(once(document.text)),
      }
    }
  yield { path: 'project.qde', content: encodeStream(projectXml(book, cases, sources)) }
}

async function* projectXml(
  book: QdaBook,
  cases: QdaCases,
  sources: () => AsyncIterable<QdaSource>,
): AsyncGenerator<string> {
  const created = book.dataDate ? ` creationDateTime="${book.dataDate}T00:00:00Z"` : ''
  yield '<?xml version="1.0" encoding="utf-8"?>\n'
  yield `<Project xmlns="urn:QDA-XML:project:1.0" name="${attribute(book.title)}" origin="Parley"${created}>\n`
  const { users } = book
  if (users.length > 0)
    yield `<Users>\n${users.map((name) => `<User guid="${guidOf('user', name)}" name="${attribute(name)}"/>`).join('\n')}\n</Users>\n`
  yield `${codebookXml(book)}\n<Variables>\n`
  for (const [name] of VARIABLES)
    yield `<Variable guid="${guidOf('variable', name)}" name="${name}" typeOfVariable="Text"/>\n`
  yield '</Variables>\n'
  yield* cases.xml(book)
  let open = false
  for await (const coded of sources())
    for (const document of documentsOf(coded)) {
      yield `${open ? '' : '<Sources>\n'}${sourceXml(coded, document, book)}\n`
      open = true
    }
  yield `${open ? '</Sources>\n' : ''}</Project>\n`
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}
