import type { RecordType } from '@/lib/records/record-type'
import { BUNDLE_TYPES, descriptorOf, schemaOf } from '@/lib/records/registry'
import { BUNDLE_FORMAT, type Bundle, type BundleQuotation } from '../schema'
import type { Anchors } from './schema'

/** A record that was left out, because it rests only on quotations whose words are missing. */
export type LeftOut = { noun: string; name: string }
/** The bundle, what is not in it, and the codings that are complete no longer. */
export type FilledLibrary = { bundle: Bundle; leftOut: LeftOut[]; incomplete: string[] }

type Values = Record<string, unknown>

/**
 * The bundle of anchors whose words were found. Records that rest only on quotations that are not among `quotations`
 * are left out. A coding that lost a record is complete no longer: its silence would be taken for nothing found.
 */
export function fillLibrary(anchors: Anchors, quotations: BundleQuotation[]): FilledLibrary {
  const found = new Set(quotations.map(({ id }) => id))
  const leftOut: LeftOut[] = []
  const lost = new Set<unknown>()
  const drop = (noun: string, record: Values) => {
    leftOut.push({ noun, name: String(record.id) })
    lost.add(record.coding)
  }
  const speakers = new Map(quotations.map(({ id, speakers }) => [id, speakers]))
  const speakersOf = (id: string) => speakers.get(id) ?? []
  const lists = Object.fromEntries(
    BUNDLE_TYPES.filter((type) => type !== 'quotation').map((type) => {
      const { list } = descriptorOf(type)
      const records = anchors[list as keyof Anchors] as Values[]
      return [list, records.flatMap((record) => withEvidence(type, record, { found, drop, speakersOf }))]
    }),
  )
  const codings = anchors.codings.map((coding) => (lost.has(coding.id) ? { ...coding, complete: false } : coding))
  const incomplete = anchors.codings.filter(({ id, complete }) => complete && lost.has(id)).map(({ id }) => id)
  return { bundle: { ...anchors, ...lists, format: BUNDLE_FORMAT, codings, quotations }, leftOut, incomplete }
}

type Evidence = Pick<Proof, 'found' | 'speakersOf'> & { drop: (noun: string, record: Values) => void }

/** The record with the quotations that were found, in a list; an empty list where it cannot be without the others. */
function withEvidence(type: RecordType, record: Values, { found, drop, speakersOf }: Evidence): Values[] {
  const { noun, evidence, fields } = descriptorOf(type)
  const kept = (quotations: unknown) => (quotations as string[]).filter((id) => found.has(id))
  const changed: Values = { ...record }
  if (evidence) {
    changed.quotations = kept(record.quotations)
    // A silence of which nothing was found needs no words, so the type's own schema decides.
    if (kept(record.quotations).length < (record.quotations as string[]).length && !fits(type, changed)) {
      drop(noun.one, record)
      return []
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'rows') continue
    if (!field.evidence && 'quotations' in field.fields) {
      const dropOutcome = (row: Values) => drop(field.row.toLowerCase(), row)
      changed[name] = withProof(record, record[name] as Values[], { found, drop: dropOutcome, speakersOf })
      continue
    }
    if (!field.evidence) continue
    const rows = (record[name] as Values[]).map((row) => ({ ...row, quotations: kept(row.quotations) }))
    for (const row of rows) if (row.quotations.length === 0) drop(field.row.toLowerCase(), row)
    changed[name] = rows.filter(({ quotations }) => quotations.length > 0)
  }
  return [changed]
}

/**
 * Outcomes of a claim. One that lost words of its proof stays where it cites a source, or where words of somebody else
 * than the claimant are left: a claim is not proved by its claimant alone.
 */
function withProof(claim: Values, outcomes: Values[], { found, drop, speakersOf }: Proof): Values[] {
  const own = [claim.claimant, claim.onBehalfOf]
  return outcomes.flatMap((outcome) => {
    const before = outcome.quotations as string[]
    const quotations = before.filter((id) => found.has(id))
    const proved = quotations.some((id) => speakersOf(id).some((speaker) => !own.includes(speaker)))
    if (quotations.length < before.length && !proved && (outcome.sources as unknown[]).length === 0) {
      drop(outcome)
      return []
    }
    return [{ ...outcome, quotations }]
  })
}
type Proof = { found: Set<string>; drop: (outcome: Values) => void; speakersOf: (quotation: string) => string[] }

/** Whether a record is one of its type, apart from rows whose words are still missing. */
const fits = (type: RecordType, record: Values) => schemaOf(type).safeParse(record).success
