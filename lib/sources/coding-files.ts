/** A file with the coding of one source, for programs that mark words in texts. */
export type CodingFile = {
  /** Ending in addresses: `/sources/SLUG.jsonld`. */
  extension: 'jsonld' | 'qdpx'
  label: string
  /** Programs that read it, in plain words. */
  hint: string
  mediaType: string
}

/** Files with the coding of one source, in the order of menus. */
export const CODING_FILES: readonly CodingFile[] = [
  {
    extension: 'jsonld',
    label: 'Web annotations',
    hint: 'the quotations, for annotation clients',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  },
  {
    extension: 'qdpx',
    label: 'REFI-QDA project',
    hint: 'codes and coded words, for NVivo, ATLAS.ti, MAXQDA, QualCoder',
    mediaType: 'application/zip',
  },
]
