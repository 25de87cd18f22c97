import { z } from 'zod'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { checkNames } from '@/db/queries/records/known-names'
import { listSources } from '@/db/queries/records/subjects'
import { findInAll } from '@/db/queries/search/search'
import { listQuotedWords } from '@/db/queries/sources/quoted-words'
import { citedLines, citedQuotation, citedSchema, type Link } from '@/lib/assistants/cited'
import { problemLines, problemSchema, toProblem } from '@/lib/assistants/problem'
import { checkWords, differenceLine, type StatedPlace, type WordsCheck } from '@/lib/assistants/words-check'
import { evidenceCitation } from '@/lib/citations/evidence-citation'
import { locatorWords } from '@/lib/citations/locator'
import { publicProvenance } from '@/lib/exports/json/provenance'
import { provenanceSchema } from '@/lib/exports/json/provenance-schema'
import { text } from '@/lib/exports/json/value-schemas'
import { provenanceText } from '@/lib/exports/provenance-text'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { sourceTextHref } from '@/lib/urls'
import { CHECK_RESULTS } from '@/lib/vocabulary'
import { name } from './input'
import { findInText, type TextMatch } from './text-match'
import { AssistantRefusal, describeTool } from './tool'

/** Longest words that are checked: a quotation, not a page. */
const LONGEST_WORDS = 2_000
const MOST_MATCHES = 5
/** Words of the question by which quotations that may have it are looked for: the longest say most. */
const MOST_TERMS = 8

export const CHECK_QUOTATION = describeTool({
  name: 'check_quotation',
  title: 'Check a quotation',
  description:
    'Whether words may be quoted: `exact`, they are on record in the place asked about; `moved`, the same words are on record in another source or by another speaker; `changed`, only close words are on record, with the difference; `missing`, nothing close is on record here, which does not prove that nobody said them. Quote only what is exact, with the citation of the answer. Only quotations on record and texts that readers may see are compared.',
  input: z.strictObject({
    words: z.string().trim().min(1).max(LONGEST_WORDS).describe('The words, without quotation marks around them.'),
    source: name('The source that the words are said to be in'),
    speaker: name('The actor who is said to have said them'),
  }),
  output: z.strictObject({
    result: z.enum(CHECK_RESULTS),
    problems: z.array(problemSchema),
    matches: z
      .array(
        z.strictObject({
          result: z.enum(CHECK_RESULTS),
          quotation: citedSchema.nullable().describe('The quotation on record; null for words in a text.'),
          inText: z
            .strictObject({ source: text, citation: text, locator: text, words: text, address: text })
            .nullable()
            .describe('Words in a text that readers may see, which nobody has coded.'),
          difference: z
            .array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text }))
            .describe('`removed`: only in the words asked about; `added`: only on record.'),
        }),
      )
      .describe('The best first.'),
    provenance: provenanceSchema,
  }),
  async answer({ library, link }, { words, ...request }) {
    const place = await checkPlace(library, request)
    if (!/[\p{L}\p{N}]/u.test(words)) throw new AssistantRefusal('There is no letter or digit in these words.')
    const candidates = await listCandidates(library, words, place.source)
    const checked = candidates
      .map((evidence) => ({ evidence, check: checkWords(words, evidence, place) }))
      .filter(({ check }) => check.result !== 'missing')
      .toSorted((a, b) => rank(a.check) - rank(b.check) || changes(a.check) - changes(b.check))
      .slice(0, MOST_MATCHES)
    const inText =
      place.source && rank(checked[0]?.check) > 0 ? await findInText(library, place.source, words) : undefined
    const slugs = [...checked.map(({ evidence }) => evidence.source), ...(inText ? [inText.source] : [])]
    const sources = new Map((await listSources(library, [...new Set(slugs)])).map((source) => [source.slug, source]))
    const provenance = await findProvenance(library, undefined)
    const matches = [
      ...(inText
        ? [
            {
              result: inText.result,
              quotation: null,
              inText: citedText(inText, sources, link),
              difference: inText.difference,
            },
          ]
        : []),
      ...checked.map(({ evidence, check }) => ({
        result: check.result,
        quotation: citedQuotation(evidence, sources, link),
        inText: null,
        difference: check.difference,
      })),
    ].toSorted((a, b) => rank(a) - rank(b))
    const result = matches[0]?.result ?? 'missing'
    return {
      data: { result, problems: [], matches, provenance: publicProvenance(provenance) },
      text: [
        `${result}: ${matches[0]?.quotation?.quoted === false ? REPORTERS : SAYS[result]}`,
        ...matches.flatMap((match) => [
          '',
          `${match.result}${match.difference.length > 0 ? `: ${differenceLine(match.difference)}` : ''}`,
          ...(match.quotation ? citedLines(match.quotation) : []),
          ...(match.inText
            ? [`  In the text: ${match.inText.words}`, `    ${match.inText.citation}`, `    ${match.inText.address}`]
            : []),
        ]),
        '',
        provenanceText(provenance),
      ].join('\n'),
    }
  },
})

const SAYS = {
  exact: 'these words are on record there. Give them with their citation.',
  moved: 'these words are on record, but in another source or by another speaker than asked about.',
  changed: 'only close words are on record. Do not quote the ones asked about.',
  missing: 'nothing close is on record in this library. That does not prove that nobody said it.',
} as const

const REPORTERS = 'these, or close words, are on record as the reporter’s own. They are no quotation of the speaker.'

const rank = (check: Pick<WordsCheck, 'result'> | undefined) => CHECK_RESULTS.indexOf(check?.result ?? 'missing')
const changes = ({ difference }: WordsCheck) =>
  difference.reduce((sum, { kind, text }) => (kind === 'same' ? sum : sum + text.length), 0)

async function checkPlace(library: Library, { source, speaker }: StatedPlace): Promise<StatedPlace> {
  const [sources, speakers] = await Promise.all([
    checkNames(library, 'source', 'source', source === undefined ? [] : [source]),
    checkNames(library, 'actor', 'speaker', speaker === undefined ? [] : [speaker]),
  ])
  const problems = [...sources.problems, ...speakers.problems].map(toProblem)
  // An answer about another place than the one asked about would mislead.
  if (problems.length > 0) throw new AssistantRefusal(problemLines(problems).join('\n'))
  return { source, speaker }
}

/** Quotations that may have the words: all of the source asked about, and those with the longest of the words. */
async function listCandidates(library: Library, words: string, source: string | undefined): Promise<EvidenceRecord[]> {
  const terms = [...new Set(words.match(/[\p{L}\p{N}]+/gu) ?? [])].toSorted((a, b) => b.length - a.length)
  const [ofSource, ...found] = await Promise.all([
    source === undefined ? [] : listQuotedWords(library, source),
    findInAll(library, words, 'quotation'),
    ...terms.slice(0, MOST_TERMS).map((term) => findInAll(library, term, 'quotation')),
  ])
  const hits = found.flatMap(({ hits }) => hits.flatMap((hit) => (hit.kind === 'quotation' ? [hit.record] : [])))
  const all = [...ofSource.map(({ evidence }) => evidence), ...hits]
  return [...new Map(all.map((evidence) => [evidence.id, evidence])).values()]
}

function citedText(match: TextMatch, sources: ReadonlyMap<string, SourceRecord>, link: Link) {
  const source = sources.get(match.source)
  const locator = { kind: 'paragraph', value: String(match.paragraph) } as const
  return {
    source: match.source,
    citation: source ? evidenceCitation({ speakers: [], locator }, source) : match.source,
    locator: locatorWords(locator),
    words: match.words,
    address: link(sourceTextHref(match.source)),
  }
}
