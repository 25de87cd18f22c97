import { groupBy } from '@/lib/group-by'
import type { CodedStance, CodedStatement, Speaker } from '../statements/coded'
import { oneLine } from '../statements/one-line'
import type { Range } from '../statements/stored-text'
import { rangeOf } from './offsets'
import type { QdaCase, QdaCoding, QdaProject, QdaSelection, QdaSource } from './project'
import { isStance, type Roles } from './roles'

/** Words coded by one coder, which are a statement. */
type Span = { range: Range; coder: string; codes: string[]; descriptions: string[]; selections: string[] }

/** Somebody who speaks in a part of a source, or in all of it. */
type Voice = { speaker: Speaker; range: Range | undefined }

/**
 * The statements of a source: words coded with a topic or a stance. A selection with both is one; others of the same
 * words by one coder belong together. The speaker is the actor coded on these words; else the one coded, or a case, on
 * more around them, or on all of the source.
 *
 * @param first number of the first statement
 */
export function listStatements(
  source: QdaSource,
  project: QdaProject,
  roles: Roles,
  offset: (position: number) => number,
  first: number,
): CodedStatement[] {
  const names = new Map(project.codes.map(({ guid, name }) => [guid, oneLine(name)]))
  const voices = listVoices(source, names, roles, offset)
  return listSpans(source, project, roles, offset)
    .filter(({ codes }) => codes.some((code) => roles.codes.get(code) === 'topic' || isStance(roles.codes.get(code))))
    .map(({ range, coder, codes, descriptions, selections }, index) => {
      const coded = codes.flatMap((code) => voiceOf(code, range, names, roles)).map(({ speaker }) => speaker)
      const named = coded.length > 0 ? coded : speakersOfCases(selections, roles)
      const isNobody = codes.some((code) => roles.unnamed.has(code))
      const speaking = named.length > 0 || isNobody ? named : speakersIn(range, voices)
      const people = speaking.filter(({ kind }) => kind === 'person')
      const organizations = speaking.filter(({ kind }) => kind === 'organization')
      const topics = codes.filter((code) => roles.codes.get(code) === 'topic')
      return {
        number: first + index,
        range,
        coder,
        speakers: people.length > 0 ? people : organizations,
        organization: people.length > 0 ? (organizations[0]?.name ?? null) : null,
        concepts: [...new Set(topics.map((code) => names.get(code) ?? '').filter((name) => name !== ''))],
        stance: descriptions.some((words) => SECOND_HAND.test(words)) ? REPORTED : stanceOf(codes, roles, names),
        summary: null,
        note: null,
      }
    })
}

function listSpans(
  source: QdaSource,
  { users }: QdaProject,
  roles: Roles,
  offset: (position: number) => number,
): Span[] {
  const coderOf = ({ user }: QdaCoding) => oneLine(users.get(user ?? source.user ?? '') ?? '') || 'Unknown coder'
  const applied = source.selections.flatMap((selection) =>
    selection.codings.map((coding) => ({ selection, coder: coderOf(coding), code: coding.code })),
  )
  const groups = groupBy(applied, ({ selection, coder }) =>
    [selection.start, selection.end, coder, isWhole(selection, roles) ? selection.guid : ''].join(' '),
  )
  return [...groups.values()].flatMap((group) => {
    const [one] = group
    if (!one) return []
    const codes = [...new Set(group.map(({ code }) => code))]
    const descriptions = group.map(({ selection }) => selection.description)
    const selections = [...new Set(group.map(({ selection }) => selection.guid))]
    return [{ range: rangeOf(one.selection, offset), coder: one.coder, codes, descriptions, selections }]
  })
}

/** Whether a selection is a statement by itself. Who speaks in it speaks in no other. */
function isWhole({ codings }: QdaSelection, { codes }: Roles): boolean {
  return (
    codings.some(({ code }) => codes.get(code) === 'topic') && codings.some(({ code }) => isStance(codes.get(code)))
  )
}

/** Who speaks by a code, if it is somebody. */
function voiceOf(code: string, range: Range | undefined, names: Map<string, string>, { codes }: Roles): Voice[] {
  const role = codes.get(code)
  const name = names.get(code) ?? ''
  if (name === '' || (role !== 'actor' && role !== 'organization')) return []
  return [{ speaker: { name, kind: role === 'actor' ? 'person' : 'organization' }, range }]
}

function listVoices(
  source: QdaSource,
  names: Map<string, string>,
  roles: Roles,
  offset: (position: number) => number,
): Voice[] {
  const byCode = (code: string, range: Range | undefined) => voiceOf(code, range, names, roles)
  return [
    ...source.codings.flatMap(({ code }) => byCode(code, undefined)),
    ...source.selections.flatMap((selection: QdaSelection) =>
      (isWhole(selection, roles) ? [] : selection.codings).flatMap(({ code }) =>
        byCode(code, rangeOf(selection, offset)),
      ),
    ),
    ...speakersOfCases([source.guid], roles).map((speaker) => ({ speaker, range: undefined })),
    ...source.selections
      .filter((selection) => !isWhole(selection, roles))
      .flatMap((selection) =>
        speakersOfCases([selection.guid], roles).map((speaker) => ({ speaker, range: rangeOf(selection, offset) })),
      ),
  ]
}

/** The actor that a case stands for, if any. */
function speakerOf({ guid, name: written }: QdaCase, { cases }: Roles): Speaker | undefined {
  const role = cases.get(guid)
  const name = oneLine(written)
  if (name === '' || role === 'none' || role === undefined) return undefined
  return { name, kind: role === 'actor' ? 'person' : 'organization' }
}

/** Those whose cases some parts of a project belong to. */
function speakersOfCases(parts: readonly string[], roles: Roles): Speaker[] {
  const cases = new Set(parts.flatMap((guid) => roles.casesOf.get(guid) ?? []))
  return [...cases].flatMap((one) => speakerOf(one, roles) ?? [])
}

/** The speaker coded on the words themselves, else in the narrowest part around them, else in the whole source. */
function speakersIn(range: Range, voices: Voice[]): Speaker[] {
  const around = voices.filter(
    (voice) => voice.range && voice.range.start <= range.start && voice.range.end >= range.end,
  )
  const length = (voice: Voice) => (voice.range ? voice.range.end - voice.range.start : Number.POSITIVE_INFINITY)
  const narrowest = Math.min(...around.map(length))
  const speaking =
    around.length > 0 ? around.filter((voice) => length(voice) === narrowest) : voices.filter((voice) => !voice.range)
  return [...new Map(speaking.map(({ speaker }) => [`${speaker.kind} ${speaker.name}`, speaker])).values()]
}

/** How Parley describes a selection at second hand in its own projects. */
const SECOND_HAND = /^At second hand\b/m
const REPORTED: CodedStance = { left: 'is at second hand, and the file does not say by whom as a code' }

/** Codes that say of a stance what a project does not hold the rest of, by their names. */
const UNHELD: [names: RegExp, why: string][] = [
  [/^inferred$/i, 'is coded as inferred, and the file does not say from what'],
  [/^enacted$/i, 'is coded as a deed and not as words'],
  [/^(supports if|opposes unless)$/i, 'has a stance on a condition, which the file does not hold'],
]

function stanceOf(codes: string[], roles: Roles, names: Map<string, string>): CodedStance {
  const unheld = UNHELD.find(([named]) =>
    codes.some((code) => roles.codes.get(code) === 'none' && named.test(names.get(code) ?? '')),
  )
  if (unheld) return { left: unheld[1] }
  const found = codes.flatMap((code) => {
    const role = roles.codes.get(code)
    return role === 'supports' || role === 'opposes' || role === 'mixed'
      ? [{ stance: role, name: names.get(code) ?? role }]
      : []
  })
  const [one] = found
  if (!one) return { left: 'is coded with no stance' }
  if (new Set(found.map(({ stance }) => stance)).size > 1) return { problem: 'is coded with several stances' }
  return { stance: one.stance, words: `${one.name} on` }
}
