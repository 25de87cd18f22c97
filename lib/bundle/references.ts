import { proofProblem } from '@/lib/claims/proof'
import { parseDate } from '@/lib/dates'
import { affiliationDays } from '@/lib/records/affiliation-days'
import type { Evidence } from '@/lib/records/field'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { BUNDLE_TYPES, descriptorOf, type RecordOf } from '@/lib/records/registry'
import { findCircles } from './circles'
import { checkNames, indexNames, type Names, type Report, rowName } from './names'
import type { BundleProblem } from './problem'
import { type Bundle, recordsOf } from './schema'

/**
 * Checks everything that names a record, and the rules that span records: names are unique, positions on a
 * summit-scoped topic name the summit, and the speakers of a quotation fit the record that rests on it.
 */
export function findDanglingReferences(bundle: Bundle): BundleProblem[] {
  const problems: BundleProblem[] = []
  const report: Report = (record, field, message) => problems.push({ record, field, message })
  const names = indexNames(bundle, report)
  for (const type of BUNDLE_TYPES) {
    const { list, key } = descriptorOf(type)
    recordsOf(bundle, type).forEach((record, index) => {
      checkRecord(type, record, `${list}[${index}] (${(record as Values)[key]})`, { names, report })
    })
  }
  for (const circle of findCircles(names.topic))
    report(`topics[${bundle.topics.indexOf(circle)}] (${circle.slug})`, 'broader', 'this topic is part of itself')
  return problems
}

/**
 * The problems of one record with those that it names, as `findDanglingReferences` finds them. `names` has at least the
 * records that it names, and the speakers of its quotations.
 */
export function findRecordProblems<T extends RecordType>(type: T, record: RecordOf<T>, names: Names): BundleProblem[] {
  const problems: BundleProblem[] = []
  const report: Report = (record, field, message) => problems.push({ record: record.trim(), field, message })
  checkRecord(type, record, '', { names, report })
  return problems
}

function checkRecord(type: RecordType, record: object, label: string, check: Checks) {
  const values = record as Values
  const { evidence } = descriptorOf(type)
  checkNames(type, values, label, check)
  RULES[type]?.(record as never, label, check)
  if (evidence) checkSpeakers(values, label, evidence, check)
  for (const { name, row, evidence } of PROVING[type])
    for (const one of values[name] as Values[]) checkSpeakers(one, rowName(label, row, one), evidence, check)
}

type Values = Record<string, unknown>
type Checks = { names: Names; report: Report }

/** Lists of each type whose rows have evidence of their own. */
const PROVING = Object.fromEntries(RECORD_TYPES.map((type) => [type, provingLists(type)])) as Record<
  RecordType,
  ReturnType<typeof provingLists>
>

function provingLists(type: RecordType) {
  return Object.entries(descriptorOf(type).fields).flatMap(([name, field]) =>
    field.kind === 'rows' && field.evidence ? [{ name, row: field.row, evidence: field.evidence }] : [],
  )
}

/** Rules of a type that involve other records. */
const RULES: { [T in RecordType]?: (record: RecordOf<T>, label: string, check: Checks) => void } = {
  actor({ kind, source }, label, { report }) {
    if (kind === 'group' && source === null)
      report(label, 'source', 'an unnamed group belongs to the one source that speaks of it')
  },
  position({ topic: slug, summit, wording }, label, check) {
    checkScope(slug, summit, label, check)
    const topic = check.names.topic.get(slug)
    if (topic && ![topic, ...topic.earlier].some((one) => one.wording === wording))
      check.report(label, 'wording', `"${slug}" has no wording ${wording}`)
  },
  claim({ claimant, onBehalfOf, responses, outcomes }, label, { names, report }) {
    for (const response of responses)
      if (response.actor === claimant)
        report(rowName(label, 'Response', response), 'actor', 'nobody answers their own claim')
    for (const outcome of outcomes) {
      const proof = {
        outcome: outcome.outcome,
        quotations: outcome.quotations.map((id) => names.quotation.get(id)?.speakers ?? []),
        sources: outcome.sources.map(({ source }) => names.source.get(source)?.authors.map(({ actor }) => actor) ?? []),
      }
      const problem = proofProblem(proof, onBehalfOf === null ? [claimant] : [claimant, onBehalfOf])
      if (problem) report(rowName(label, 'Outcome', outcome), 'quotations', problem)
    }
  },
  absence({ topic, summit }, label, check) {
    checkScope(topic, summit, label, check)
  },
}

function checkScope(topic: string, summit: string | null, label: string, { names, report }: Checks) {
  const scope = names.topic.get(topic)?.scope
  if (scope === 'summit' && summit === null) report(label, 'summit', 'this topic is scoped to a summit; name it')
  if (scope === 'standing' && summit !== null) report(label, 'summit', 'this topic is standing; name no summit')
}

/** Reports each quotation of a record in which no speaker may be heard for it. */
function checkSpeakers(record: Values, label: string, { voices, date }: Evidence, { names, report }: Checks) {
  for (const id of record.quotations as string[]) {
    const speakers = names.quotation.get(id)?.speakers ?? []
    const fits = speakers.some((who) =>
      voices.some((field) => {
        const voice = record[field] as string | null
        return voice !== null && (voice === who || speaksFor(who, voice, String(record[date]), names))
      }),
    )
    if (speakers.length > 0 && !fits)
      report(
        label,
        'quotations',
        `the speakers of "${id}" are neither the actor, nor on its behalf, nor who reports it`,
      )
  }
}

/** Whether the speaker was a member of the organization at the date: members speak for it. */
function speaksFor(speaker: string, organization: string, date: string, { actor }: Names): boolean {
  return (actor.get(speaker)?.affiliations ?? []).some(
    (affiliation) => affiliation.actor === organization && heldOn(affiliation, date),
  )
}

function heldOn(affiliation: { from: string | null; to: string | null }, date: string): boolean {
  const { validFrom, validTo } = affiliationDays(affiliation)
  const said = parseDate(date)
  return said !== undefined && validFrom <= said.to && validTo >= said.from
}
