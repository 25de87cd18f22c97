import type { BundleSource } from '@/lib/bundle/schema'
import type { SourceType } from '@/lib/vocabulary'
import { addressKey } from './same-source'

/** What an entry of a file, or a text and its name, say of a source. Undefined is what they do not say. */
export type SaidOfSource = {
  /** Types that it may have; none: it does not say. */
  types: readonly SourceType[]
  title: string
  authors: { name: string; sortName: string }[]
  container: string | undefined
  /** Short form for citations. */
  containerShort: string | undefined
  publisher: string | undefined
  issued: string | undefined
  url: string | undefined
  archivedUrl: string | undefined
  lang: string | undefined
}

/**
 * A source on record with what a file says of it. What the file does not say, or says in the same words, stays as it is
 * on record, so that a file which adds nothing gives the record unchanged.
 */
export function laidOver(source: BundleSource, said: SaidOfSource): BundleSource {
  const text = <V extends string | null>(own: V, other: string | undefined) =>
    other === undefined || sameWords(own ?? '', other) ? own : other
  const address = (own: string | null, other: string | undefined) =>
    other === undefined || (own !== null && addressKey(own) === addressKey(other)) ? own : other
  return {
    ...source,
    type: said.types.length === 0 || said.types.includes(source.type) ? source.type : (said.types[0] ?? source.type),
    title: text(source.title, said.title),
    container: text(source.container, said.container),
    abbreviation: text(source.abbreviation, said.containerShort),
    authors: authorsLaidOver(source.authors, said.authors),
    publisher: text(source.publisher, said.publisher),
    issued: said.issued ?? source.issued,
    url: address(source.url, said.url),
    archivedUrl: address(source.archivedUrl, said.archivedUrl),
    lang: said.lang ?? source.lang,
  }
}

/** Authors on record where the file names the same; a new list keeps whose own record an author is. */
function authorsLaidOver(own: BundleSource['authors'], said: SaidOfSource['authors']): BundleSource['authors'] {
  const same = (a: { name: string; sortName: string }, b: { name: string; sortName: string }) =>
    sameWords(a.name, b.name) || sameWords(a.sortName, b.sortName)
  if (
    said.length === 0 ||
    (said.length === own.length && said.every((one, index) => own[index] && same(one, own[index])))
  )
    return own
  return said.map((one) => own.find((author) => same(author, one)) ?? { ...one, actor: null })
}

function sameWords(a: string, b: string): boolean {
  const plain = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return plain(a) === plain(b)
}
