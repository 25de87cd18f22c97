import type { Quoted } from './statement'

const SIGNS = [
  ['paragraph', /^(?:¶+|par(?:agraph|a)?s?\.?|abs(?:atz)?\.?)\s*(.+)$/i],
  ['page', /^(?:pp?\.|pages?|seiten?|s\.)\s*(.+)$/i],
  ['timestamp', /^(?:at\s+)?(\d{1,2}:\d{2}(?::\d{2})?)$/i],
  ['table', /^tables?\s+(.+)$/i],
  ['post', /^posts?\s+(.+)$/i],
  ['slide', /^slides?\s+(.+)$/i],
  ['question', /^questions?\s+(.+)$/i],
] as const

/** Reads a locator as citations write it: "¶42", "pp. 12–14", "at 1:02:03". A number alone is what the header counts. */
export function readLocator(text: string, header: string): Quoted['locator'] {
  for (const [kind, sign] of SIGNS) {
    const value = sign.exec(text)?.[1]?.trim()
    if (value) return { kind, value }
  }
  if (!/^\d+\s*(?:[-–,]\s*\d+)?$/.test(text)) return null
  if (/para/i.test(header)) return { kind: 'paragraph', value: text }
  return /page|seite|pagina|página/i.test(header) ? { kind: 'page', value: text } : null
}
