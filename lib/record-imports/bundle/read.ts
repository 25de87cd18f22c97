import { ANCHORS_FORMAT } from '@/lib/bundle/anchors/schema'
import { BUNDLE_FORMAT } from '@/lib/bundle/schema'
import { upgradeBundle, upgradeRecord } from '@/lib/bundle/upgrade'
import { BUNDLE_VERSION } from '@/lib/bundle/version'
import { parseRecord } from '@/lib/editing/parse-record'
import { UnreadableFile } from '@/lib/imports/extraction'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import type { ImportedFile, Line, Reader } from '../reading'
import { type Scanned, scanJson } from './scan'

/** What a bundle says of itself. */
export type BundleLayout = { title: string; codebook: string; version: number }

/**
 * Reads a library's bundle of any version, record by record. A record that its schema refuses is refused alone.
 */
export const readBundle: Reader = async function* ({ file }): AsyncGenerator<Line> {
  const { title, codebook, version } = await readHead(file)
  yield {
    kind: 'layout',
    facts: [
      { label: 'Library', value: title },
      { label: 'Bundle version', value: String(version) },
      { label: 'Codebook', value: codebook },
    ],
    layout: { title, codebook, version } satisfies BundleLayout,
  }
  const unknown = new Set<string>()
  for await (const { key, index, value } of scanJson(file.chunks())) {
    const type = TYPES.get(key)
    if (type && index !== undefined) yield recordLine(type, value, index, version)
    else if (!HEAD.has(key)) unknown.add(key)
  }
  for (const what of unknown) yield { kind: 'unplaced', what: `“${what}” is not a part of a bundle`, count: 1 }
}

const TYPES = new Map(RECORD_TYPES.map((type): [string, RecordType] => [descriptorOf(type).list, type]))
const HEAD = new Set(['format', 'version', 'codebook', 'title'])

/** Format, version and title, which come first in files that Parley writes, and may be anywhere in others. */
async function readHead(file: ImportedFile): Promise<BundleLayout> {
  const head: Record<string, unknown> = {}
  for await (const { key, index, value } of scanJson(file.chunks())) {
    if (HEAD.has(key) && index === undefined) head[key] = value
    if (Object.keys(head).length === HEAD.size) break
  }
  const { format, version, codebook, title } = head
  if (format === ANCHORS_FORMAT)
    throw new UnreadableFile(
      'These are anchors without words. “parley fill” puts the words in, from texts that you hold; then import the bundle that it gives.',
    )
  if (format !== BUNDLE_FORMAT)
    throw new UnreadableFile(`This is not a bundle of Parley: its “format” is not “${BUNDLE_FORMAT}”.`)
  const upgraded = upgradeBundle({ version })
  if ('problem' in upgraded) throw new UnreadableFile(`The version of this bundle ${upgraded.problem}.`)
  if (typeof version !== 'number' || !(version >= 1 && version <= BUNDLE_VERSION))
    throw new UnreadableFile('This bundle has no version that can be read.')
  if (typeof title !== 'string' || typeof codebook !== 'string')
    throw new UnreadableFile('This bundle has no title or names no codebook.')
  return { title, codebook, version }
}

function recordLine(type: RecordType, value: Scanned['value'], index: number, version: number): Line {
  const { list, noun, key } = descriptorOf(type)
  const place = { words: `${list}[${index}]`, row: index + 1 }
  const no = (what: string, reason: string): Line => ({
    kind: 'refused',
    what,
    place,
    reason,
    cells: [JSON.stringify(value)],
  })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no(noun.one, 'this is not a record')
  const fields = upgradeRecord(type, value as Record<string, unknown>, version)
  const { record, problems } = parseRecord(type, fields)
  if (record) return { kind: 'record', type, record, place }
  const name = typeof fields[key] === 'string' ? `${noun.one} ${fields[key].slice(0, 80)}` : noun.one
  return no(name, problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; '))
}
