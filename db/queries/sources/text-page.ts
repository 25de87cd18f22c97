import { anchorApart } from '@/db/jobs/anchor-apart'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { listSources } from '@/db/queries/records/subjects'
import { standsAt } from '@/lib/evidence/stands-at'
import { otherSurroundings } from '@/lib/evidence/surroundings'
import { groupBy } from '@/lib/group-by'
import { markText } from '@/lib/sources/marked-text'
import type { SourceTextPage, WaitingQuotation } from '@/lib/sources/model'
import { mayEdit } from '@/lib/viewer'
import { listQuotedWords } from './quoted-words'
import { findSourceText, listSourceQuotations, type SourceText } from './record'

/**
 * The text of a source with its quotations marked; undefined where there is no such source. Only editors see the list
 * of quotations that a check found changed, missing or in another context.
 *
 * @param mayRead whether the viewer may see the text; if not, the page has only facts about it
 */
export async function findSourceTextPage(
  library: Library,
  slug: string,
  { mayRead }: { mayRead: boolean },
): Promise<SourceTextPage | undefined> {
  const [[source], text] = await Promise.all([listSources(library, [slug]), findSourceText(library, slug)])
  if (!source) return undefined
  const about = text && { version: text.version, hash: text.hash, addedOn: text.addedOn, characters: text.body.length }
  if (!text || !mayRead) return { source, text: about, paragraphs: [], placed: new Map(), waiting: [], elsewhere: [] }
  const [quoted, records, waiting] = await Promise.all([
    listQuotedWords(library, slug),
    listSourceQuotations(library, slug),
    mayEdit(library.viewer) ? cached(library, `waiting ${slug}`, (own) => listWaiting(own, slug, text)) : [],
  ])
  // Quotations in another context wait for a decision, even where the same words are at the recorded position.
  const apart = new Set(
    records.flatMap(({ quotation: { id, checked } }) =>
      checked?.hash === text.hash && checked.result === 'moved' ? [id] : [],
    ),
  )
  const anchors = new Map(records.map(({ quotation }) => [quotation.id, quotation.segments]))
  const { here = [], elsewhere = [] } = Object.fromEntries(
    groupBy(quoted, ({ evidence }) =>
      !apart.has(evidence.id) && anchors.get(evidence.id)?.every((segment) => standsAt(segment, text.body))
        ? 'here'
        : 'elsewhere',
    ),
  )
  const marks = here.flatMap(({ evidence: { id } }) =>
    (anchors.get(id) ?? []).map(({ start, end }) => ({ id, start, end })),
  )
  const waits = new Set(waiting.map(({ evidence }) => evidence.id))
  return {
    source,
    text: about,
    paragraphs: markText(text.body, marks),
    placed: new Map(here.map((one) => [one.evidence.id, one])),
    waiting,
    elsewhere: elsewhere.filter(({ evidence }) => !waits.has(evidence.id)),
  }
}

/** Quotations that the last check against this version found changed, missing or moved, each with the difference. */
async function listWaiting(library: Library, slug: string, text: SourceText): Promise<WaitingQuotation[]> {
  const [records, quoted] = await Promise.all([listSourceQuotations(library, slug), listQuotedWords(library, slug)])
  const failed = records.filter(
    ({ quotation: { checked } }) => checked?.hash === text.hash && /changed|missing|moved/.test(checked.result),
  )
  const checks = await anchorApart(
    text.body,
    failed.map(({ quotation }) => quotation.segments),
  )
  const evidence = new Map(quoted.map((one) => [one.evidence.id, one.evidence]))
  return failed.flatMap(({ quotation: { id, segments }, version }, index) => {
    const [found, check] = [evidence.get(id), checks[index]]
    const surroundings = check ? otherSurroundings(segments, check, { text: text.body, former: undefined }) : []
    return found ? [{ evidence: found, segments: check?.segments ?? [], surroundings, version }] : []
  })
}
