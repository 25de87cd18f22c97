import { isDay } from '@/lib/dates'
import { authorNames } from '../author-names'
import type { Extraction } from '../extraction'
import { titleSaid } from '../program-names'
import { readXml } from './xml'

/** Reads title, author, date and language from the core properties (ECMA-376, part 2, section 11). */
export function coreProperties(
  part: Uint8Array | undefined,
): Pick<Extraction, 'title' | 'authors' | 'issued' | 'lang'> {
  const values = new Map<string, string>()
  let open = ''
  if (part)
    readXml(part, {
      open: ({ name }) => {
        open = name
      },
      close: () => {
        open = ''
      },
      text: (text) => open !== '' && values.set(open, `${values.get(open) ?? ''}${text}`),
    })
  const value = (name: string) => values.get(name)?.replace(/\s+/g, ' ').trim() || undefined
  const day = value('dcterms:created')?.slice(0, 10) ?? ''
  return {
    title: titleSaid(value('dc:title')),
    authors: authorNames(value('dc:creator') ?? ''),
    // Approximate: a file is created about the day it is published.
    issued: isDay(day) ? `${day}~` : undefined,
    lang: value('dc:language'),
  }
}
