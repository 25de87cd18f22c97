import type { LibraryAbout } from '@/lib/library-tables/about'
import { RIGHTS_NOTE } from '@/lib/library-tables/about'
import type { Column } from '@/lib/library-tables/model'

/** A table as it was written. */
export type WrittenTable = {
  name: string
  title: string
  columns: readonly Column[]
  key: readonly string[]
  path: string
  bytes: number
  /** SHA-256 in hexadecimal. */
  hash: string
}

/** `datapackage.json` (Data Package 1, tabular profile) for tables that have been written. */
export function dataPackageDescriptor(about: LibraryAbout, tables: readonly WrittenTable[]) {
  const homepage = about.address('/')
  return {
    profile: 'tabular-data-package',
    name: packageName(about.title),
    ...(about.identity && { id: `urn:uuid:${about.identity}` }),
    title: about.title,
    description: `A library of Parley: who takes which position on a summit, with the words that prove it. Data version ${about.dataVersion}, codebook ${about.codebook}. ${RIGHTS_NOTE}`,
    version: String(about.dataVersion),
    ...(about.dataDate && { created: `${about.dataDate}T00:00:00Z` }),
    ...(homepage && { homepage }),
    resources: tables.map(resourceOf),
  }
}

/** A name of lower-case Latin letters, digits and hyphens, as the specification asks. */
export function packageName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return ['parley', plain.slice(0, 60).replace(/-+$/, '')].filter(Boolean).join('-')
}

function resourceOf({ name, title, columns, key, path, bytes, hash }: WrittenTable) {
  const foreignKeys = columns.flatMap((column) => foreignKeyOf(column, name))
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${hash}`,
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
    schema: {
      fields: columns.map(fieldOf),
      missingValues: [''],
      primaryKey: [...key],
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  }
}

function fieldOf({ name, type, required, description, codes }: Column) {
  const constraints = { ...(required && { required }), ...(codes && { enum: codes.map(({ code }) => code) }) }
  return {
    name,
    type,
    description,
    ...(type === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}

/** The specification names the own table by an empty text. */
function foreignKeyOf({ name, references }: Column, table: string) {
  if (!references) return []
  const resource = references.table === table ? '' : references.table
  return [{ fields: [name], reference: { resource, fields: [references.column] } }]
}
