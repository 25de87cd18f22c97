import { anchorApart } from '@/db/jobs/anchor-apart'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { listSources } from '@/db/queries/records/subjects'
import { standsAt } from '@/lib/evidence/stands-at'
import { groupBy } from '@/lib/group-by'
import { markText } from '@/lib/sources/marked-text'
import type { SourceTextPage, WaitingQuotation } from '@/lib/sources/model'
import { listQuotedWords } from './quoted-words'
import { findSourceText, listSourceQuotations, type SourceText } from './record'

/** Who asks: the text is shown where its rights say so, and to whoever may edit; what waits, only to them. */
export type Reader = { mayRead: boolean; mayEdit: boolean }

/** The text of a source with its quotations marked; undefined where there is no such source. */
export async function findSourceTextPage(
  db: Library,
  slug: string,
  reader: Reader,
): Promise<SourceTextPage | undefined> {
  const [source] = await listSources(db, [slug])
  if (!source) return undefined
  const text = await findSourceText(db, slug)
  const about = text && { version: text.version, hash: text.hash, addedOn: text.addedOn, characters: text.body.length }
  if (!text || !reader.mayRead)
    return { source, text: about, paragraphs: [], placed: new Map(), waiting: [], elsewhere: [] }
  const quoted = await listQuotedWords(db, slug)
  const anchors = new Map(
    (await listSourceQuotations(db, slug)).map(({ quotation }) => [quotation.id, quotation.segments]),
  )
  const { here = [], elsewhere = [] } = Object.fromEntries(
    groupBy(quoted, ({ evidence }) =>
      anchors.get(evidence.id)?.every((segment) => standsAt(segment, text.body)) ? 'here' : 'elsewhere',
    ),
  )
  const marks = here.flatMap(({ evidence: { id } }) =>
    (anchors.get(id) ?? []).map(({ start, end }) => ({ id, start, end })),
  )
  const waiting = reader.mayEdit ? await cached(db, `waiting ${slug}`, (db) => listWaiting(db, slug, text)) : []
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

/** Quotations that the last check against this very text found changed or missing, with the difference. */
async function listWaiting(db: Library, slug: string, text: SourceText): Promise<WaitingQuotation[]> {
  const asked = (await listSourceQuotations(db, slug)).filter(
    ({ quotation: { checked } }) => checked?.hash === text.hash && /changed|missing/.test(checked.result),
  )
  const checks = await anchorApart(
    text.body,
    asked.map(({ quotation }) => quotation.segments),
  )
  const evidence = new Map((await listQuotedWords(db, slug)).map((one) => [one.evidence.id, one.evidence]))
  return asked.flatMap(({ quotation: { id }, version }, at) => {
    const found = evidence.get(id)
    return found ? [{ evidence: found, segments: checks[at]?.segments ?? [], version }] : []
  })
}
