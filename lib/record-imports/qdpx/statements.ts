import { groupBy } from '@/lib/group-by'
import type { CodedStance, CodedStatement, Speaker } from '../statements/coded'
import { oneLine } from '../statements/one-line'
import type { Range } from '../statements/stored-text'
import { rangeOf } from './offsets'
import type { QdaCoding, QdaProject, QdaSelection, QdaSource } from './project'
import { isStance, type Roles } from './roles'

/** Selections of the same words by one coder, which together are a statement. */
type Span = { range: Range; coder: string; codes: string[] }

/** Somebody who speaks in a part of a source, or in all of it. */
type Voice = { speaker: Speaker; range: Range | undefined }

/**
 * The statements of a source: words coded with a topic or a stance. Codings of the same words by one coder belong
 * together. Whoever is coded, or is a case, on these words or on more around them speaks; else whoever speaks in all of
 * the source.
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
  const voices = listVoices(source, project, roles, offset)
  return listSpans(source, project, offset)
    .filter(({ codes }) => codes.some((code) => roles.codes.get(code) === 'topic' || isStance(roles.codes.get(code))))
    .map(({ range, coder, codes }, index) => {
      const speaking = speakersIn(range, voices)
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
        stance: stanceOf(codes, roles, names),
        summary: null,
        note: null,
      }
    })
}

function listSpans(source: QdaSource, { users }: QdaProject, offset: (position: number) => number): Span[] {
  const coderOf = ({ user }: QdaCoding) => oneLine(users.get(user ?? source.user ?? '') ?? '') || 'Unknown coder'
  const applied = source.selections.flatMap((selection) =>
    selection.codings.map((coding) => ({ selection, coder: coderOf(coding), code: coding.code })),
  )
  const groups = groupBy(applied, ({ selection, coder }) => `${selection.start} ${selection.end} ${coder}`)
  return [...groups.values()].flatMap((group) => {
    const [one] = group
    if (!one) return []
    return [
      { range: rangeOf(one.selection, offset), coder: one.coder, codes: [...new Set(group.map(({ code }) => code))] },
    ]
  })
}

function listVoices(
  source: QdaSource,
  project: QdaProject,
  roles: Roles,
  offset: (position: number) => number,
): Voice[] {
  const codes = new Map(project.codes.map((code) => [code.guid, code]))
  const byCode = (guid: string, range: Range | undefined): Voice[] => {
    const role = roles.codes.get(guid)
    const name = oneLine(codes.get(guid)?.name ?? '')
    if (name === '' || (role !== 'actor' && role !== 'organization')) return []
    return [{ speaker: { name, kind: role === 'actor' ? 'person' : 'organization' }, range }]
  }
  const ranges = new Map(source.selections.map((selection) => [selection.guid, rangeOf(selection, offset)]))
  return [
    ...source.codings.flatMap(({ code }) => byCode(code, undefined)),
    ...source.selections.flatMap((selection: QdaSelection) =>
      selection.codings.flatMap(({ code }) => byCode(code, rangeOf(selection, offset))),
    ),
    ...project.cases.flatMap((one) => {
      const role = roles.cases.get(one.guid)
      const name = oneLine(one.name)
      if (name === '' || role === 'none' || role === undefined) return []
      const speaker: Speaker = { name, kind: role === 'actor' ? 'person' : 'organization' }
      const inSource = one.sources.includes(source.guid) ? [{ speaker, range: undefined }] : []
      return [
        ...inSource,
        ...one.selections.flatMap((guid) => {
          const range = ranges.get(guid)
          return range ? [{ speaker, range }] : []
        }),
      ]
    }),
  ]
}

/** Whoever speaks on the words themselves, else in the narrowest part around them, else in the whole source. */
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
