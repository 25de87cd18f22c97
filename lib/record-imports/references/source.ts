import type { BundleSource } from '@/lib/bundle/schema'
import type { SaidOfSource } from '@/lib/record-imports/sources/laid-over'
import { proposeAbbreviation } from '@/lib/sources/abbreviation'
import { proposeLanguage } from '@/lib/sources/propose-language'
import type { SourceType } from '@/lib/vocabulary'
import { languageOf } from './language'
import type { ReferenceMapping } from './mapping'
import type { Reference } from './reference'

/** What an entry says of a source, in the source's terms. A DOI is the address of an entry without another. */
export function saidOf(reference: Reference, issued: string | undefined): SaidOfSource {
  const { types, title, authors, container, containerShort, publisher, url, doi, archivedUrl, language } = reference
  return {
    types,
    title,
    authors,
    container,
    containerShort,
    publisher,
    issued,
    url: url ?? addressOfDoi(doi),
    archivedUrl,
    lang: language === undefined ? undefined : languageOf(language),
  }
}

type New = { slug: string; type: SourceType; issued: string }

/** A new source. What no format of references says is as for a source that is added alone. */
export function newSource(said: SaidOfSource, { slug, type, issued }: New, mapping: ReferenceMapping): BundleSource {
  const { title, authors, container = null, containerShort, publisher = null, url = null, archivedUrl = null } = said
  return {
    slug,
    type,
    title,
    container,
    abbreviation: containerShort ?? proposeAbbreviation({ container, author: authors[0]?.name, title }),
    authors: authors.map(({ name, sortName }) => ({ name, sortName, actor: null })),
    publisher,
    issued,
    url,
    archivedUrl,
    lang: said.lang ?? mapping.language ?? proposeLanguage({ lang: undefined, text: title }),
    access: mapping.access,
    rights: null,
    textShown: false,
  }
}

/** The address of a DOI, however it is written; undefined for other words. */
function addressOfDoi(doi: string | undefined): string | undefined {
  const plain = /\b(10\.\d{4,9}\/\S+)$/.exec(doi ?? '')?.[1]
  return plain && `https://doi.org/${plain}`
}

/** What of an entry has no place in a source, by its names in the file. */
export function unplacedOf(reference: Reference): string[] {
  const { unplaced, issued, doi, url, language } = reference
  const elsewhere = doi && url && !/\bdoi\.org\//i.test(url)
  return [
    ...unplaced,
    ...(issued && 'edtf' in issued && issued.lost ? [issued.lost] : []),
    ...(elsewhere ? ['DOI in addition to another address'] : []),
    ...(language !== undefined && languageOf(language) === undefined ? [`language “${language}”`] : []),
  ]
}
