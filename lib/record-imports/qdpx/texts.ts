import { decodeStrictly } from '@/lib/imports/encoding/guess'
import { markOf, unmarkedUtf16 } from '@/lib/imports/encoding/marks'
import type { QdaSource } from './project'

/** The text of a source, or why there is none. */
export type SourceText = { text: string } | { problem: string }

/** Where a path of a source begins that is inside the package. */
const INSIDE = 'internal://'

/** The plain text of a source: in the project itself, or a part of the package. */
export function textOf({ text, path }: QdaSource, parts: Map<string, Uint8Array>): SourceText {
  if (text !== null) return { text }
  if (path === null) return { problem: 'the project has no plain text of it' }
  if (!path.toLowerCase().startsWith(INSIDE)) return { problem: 'its text is not in the package' }
  const name = path.slice(INSIDE.length).toLowerCase()
  const part = parts.get(`sources/${name}`) ?? parts.get(name) ?? withEnding(parts, `/sources/${name}`)
  if (!part) return { problem: 'its text is missing from the package' }
  const encoding = markOf(part) ?? unmarkedUtf16(part) ?? 'utf-8'
  const decoded = decodeStrictly(part, encoding) ?? decodeStrictly(part, 'windows-1252')
  return decoded === undefined ? { problem: 'its text cannot be decoded' } : { text: decoded.replace(/^\ufeff/, '') }
}

function withEnding(parts: Map<string, Uint8Array>, ending: string): Uint8Array | undefined {
  return [...parts].find(([name]) => name.endsWith(ending))?.[1]
}
