import { strToU8, zipSync } from 'fflate'

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type WordParts = {
  footnotes?: string
  endnotes?: string
  comments?: string
  styles?: string
  numbering?: string
  header?: string
  footer?: string
  core?: string
}

const ROOTS: Record<string, string> = { header: 'hdr', footer: 'ftr' }

/** A Word document of the given inside of its body and of its other parts, as WordprocessingML (ECMA-376, part 1). */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const { core, ...own } = parts
  const named = Object.entries(own)
  const files = named.map(([name, inside]) => [`word/${name}.xml`, element(ROOTS[name] ?? name, inside)] as const)
  const relations = named.map(
    ([name], index) => `<Relationship Id="r${index}" Type="${TYPES}/${name}" Target="${name}.xml"/>`,
  )
  return zipSync(
    Object.fromEntries(
      Object.entries({
        '_rels/.rels': relationships(
          `<Relationship Id="r0" Type="${TYPES}/officeDocument" Target="word/document.xml"/>`,
        ),
        'word/_rels/document.xml.rels': relationships(relations.join('')),
        'word/document.xml': element('document', `<w:body>${body}<w:sectPr/></w:body>`),
        ...Object.fromEntries(files),
        ...(core && { 'docProps/core.xml': properties(core) }),
      }).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`)]),
    ),
  )
}

function element(root: string, inside: string): string {
  return `<w:${root} ${NAMESPACES}>${inside}</w:${root}>`
}

function relationships(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
}

function properties(inside: string): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inside}</cp:coreProperties>`
}

export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
export const t = (text: string) => `<w:t xml:space="preserve">${escaped(text)}</w:t>`
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`
export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
/** A paragraph of words alone. */
export const p = (text: string) => paragraph(run(text))
