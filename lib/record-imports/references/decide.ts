import type { BundleSource } from '@/lib/bundle/schema'
import { parseDate } from '@/lib/dates'
import type { Line, Question } from '@/lib/record-imports/reading'
import { freeSlug } from '@/lib/record-imports/sources/free-slug'
import { laidOver, type SaidOfSource } from '@/lib/record-imports/sources/laid-over'
import { askSame, isHeldSame } from '@/lib/record-imports/sources/same-question'
import { indexSources, type Same, type SourceIndex } from '@/lib/record-imports/sources/same-source'
import { createTally } from '@/lib/record-imports/sources/tally'
import { sourceSchema } from '@/lib/records/source'
import { LEAVE_OUT, type ReferenceMapping } from './mapping'
import { askKind, askUndated, chosenType, kindId, undatedWay } from './questions'
import type { Reference, ReferenceList } from './reference'
import { newSource, saidOf, unplacedOf } from './source'

type Given = {
  mapping: ReferenceMapping
  /** Sources on record. */
  sources: BundleSource[]
  /** YYYY-MM-DD */
  today: string
}

/** What becomes of every entry of a file, then the questions that are open and what has no place. */
export function* decideReferences({ references, unplaced }: ReferenceList, given: Given): Iterable<Line> {
  const index = indexSources(given.sources)
  const questions: Question[] = []
  const undated: Reference[] = []
  const kinds = new Map<string, Reference[]>()
  const without = createTally()
  for (const name of unplaced) without.add(name)
  for (const reference of references) {
    const decided = decide(reference, index, given)
    if (decided.question) questions.push(decided.question)
    if (decided.undated) undated.push(reference)
    if (decided.unsure) kinds.set(reference.kind, [...(kinds.get(reference.kind) ?? []), reference])
    if (decided.line.kind === 'record') for (const name of new Set(unplacedOf(reference))) without.add(name)
    yield decided.line
  }
  const { choices } = given.mapping
  for (const [first, ...others] of kinds.values()) if (first) questions.push(askKind(first, others.length + 1, choices))
  if (undated[0]) questions.push(askUndated(undated[0], undated.length, choices))
  for (const question of questions) yield { kind: 'question', question }
  for (const [what, count] of without.entries()) yield { kind: 'unplaced', what, count }
}

/** Stands for a type while its question waits; nothing of the record comes in until then. */
const UNDECIDED = 'webpage'

type Decision = {
  line: Line
  question?: Question | undefined
  undated?: boolean
  /** Whether its kind is asked about. */
  unsure?: boolean
}

function decide(reference: Reference, index: SourceIndex, given: Given): Decision {
  const { place, title, issued } = reference
  const { mapping } = given
  const refused = (reason: string): Line => ({
    kind: 'refused',
    what: title || reference.key || 'entry',
    place,
    reason,
  })
  if (title === '') return { line: refused('It has no title.') }
  if (issued && 'problem' in issued) return { line: refused(issued.problem) }
  const said = saidOf(reference, issued?.edtf)
  const same = index.findSame({ ...said, key: reference.key })
  const question = same && !same.sure ? askSame(reference, same, mapping.choices) : undefined
  if (same && (same.sure || isHeldSame(reference, mapping.choices)))
    return { line: lineOfSame(reference, same, said, index), question }
  const type = chosenType(reference, mapping.choices)
  const unsure = !reference.sure
  if (type === LEAVE_OUT) return { line: leftOut(reference, 'Entries of its kind are left out, as chosen.'), unsure }
  const date = said.issued ?? dateOfUndated(reference, given)
  const undated = said.issued === undefined
  if (date === undefined)
    return { line: refused('It has no date, and none by which it was there.'), question, undated, unsure }
  const slug = freeSlug({ ...said, key: reference.key, issued: date }, index.has)
  const { data, error } = sourceSchema.safeParse(
    newSource(said, { slug, type: type ?? UNDECIDED, issued: date }, mapping),
  )
  if (!data) return { line: refused(reasonOf(error.issues)), question, undated, unsure }
  index.add({ source: data, entry: place.words })
  const waits = type === undefined ? { waits: kindId(reference.kind) } : {}
  return { line: { kind: 'record', type: 'source', record: data, place, ...waits }, question, undated, unsure }
}

/** An entry that is a source on record is laid over it; one that repeats an earlier entry adds nothing. */
function lineOfSame(reference: Reference, { source, entry }: Same, said: SaidOfSource, index: SourceIndex): Line {
  if (entry !== undefined) return leftOut(reference, `It is the same source as ${entry}.`)
  index.add({ source, entry: reference.place.words })
  return { kind: 'record', type: 'source', record: laidOver(source, said), place: reference.place }
}

function leftOut({ title, place }: Reference, reason: string): Line {
  return { kind: 'nothing', what: title, place, reason }
}

/** "By" the day on which an entry without a date was looked at, or by today, as chosen. */
function dateOfUndated({ seen }: Reference, { mapping, today }: Given): string | undefined {
  const way = undatedWay(mapping.choices)
  if (way === LEAVE_OUT) return undefined
  const day = seen === undefined ? undefined : parseDate(seen)?.to
  return day && day <= today ? `../${day}` : way === 'today' ? `../${today}` : undefined
}

function reasonOf(issues: { path: PropertyKey[]; message: string }[]): string {
  return `${issues.map(({ path, message }) => `Its ${path.join(' ')} ${message}`).join('. ')}.`
}
