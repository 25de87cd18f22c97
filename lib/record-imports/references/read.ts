import { z } from 'zod'
import { groupBy } from '@/lib/group-by'
import { UnreadableFile } from '@/lib/imports/extraction'
import type { Line, Reader, ReadingFact } from '@/lib/record-imports/reading'
import { parseBibtex } from './bibtex/parse'
import { parseCsl } from './csl/parse'
import { decideReferences } from './decide'
import { readFileText } from './file-text'
import { LEAVE_OUT, type ReferenceLayout, type ReferenceMapping, referenceMappingSchema } from './mapping'
import { chosenType } from './questions'
import type { Reference, ReferenceList } from './reference'
import { parseRis } from './ris/parse'

const FORMATS = {
  bibtex: { label: 'BibTeX', parse: parseBibtex },
  ris: { label: 'RIS', parse: parseRis },
  csl: { label: 'CSL-JSON', parse: parseCsl },
}

/** Reads a file of references as sources, without texts. */
export function referenceReader(format: keyof typeof FORMATS): Reader {
  const { label, parse } = FORMATS[format]
  return async function* read({ file, mapping: sent, known, today }) {
    const mapping = mappingOf(sent)
    const { text, encoding, notes } = await readFileText(file)
    const list = parse(text)
    const facts = [
      { label: 'Format', value: label },
      { label: 'Encoding', value: encoding.toUpperCase() },
      { label: 'Entries', value: String(list.references.length + list.unread.length) },
      ...notes.map((value) => ({ label: 'Note', value })),
    ]
    yield* linesOf(list, facts, { mapping, sources: known.sources, today })
  }
}

type Decided = Parameters<typeof decideReferences>[1]

function* linesOf(list: ReferenceList, facts: ReadingFact[], given: Decided): Iterable<Line> {
  yield { kind: 'layout', facts, layout: layoutOf(list.references, given.mapping) }
  yield* decideReferences(list, given)
  for (const { what, place, reason } of list.unread) yield { kind: 'refused', what, place, reason }
}

function layoutOf(references: Reference[], mapping: ReferenceMapping): ReferenceLayout {
  const kinds = groupBy(references, ({ kind }) => kind)
  return {
    mapping,
    kinds: [...kinds].map(([kind, [first, ...others]]) => {
      const type = first && chosenType(first, mapping.choices)
      return { kind, count: others.length + 1, type: type === LEAVE_OUT ? null : (type ?? null) }
    }),
  }
}

function mappingOf(sent: unknown): ReferenceMapping {
  const { data, error } = referenceMappingSchema.safeParse(sent ?? {})
  if (data) return data
  throw new UnreadableFile(`The mapping is not one of references: ${z.prettifyError(error).replace(/\s+/g, ' ')}`)
}
