import { libraryFor } from '@/db/library'
import { findLastRevision } from '@/db/queries/library/data-version'
import { countRecordPages, listRecordPages } from '@/db/queries/library/pages'
import { type SitemapEntry, writeSitemap, writeSitemapIndex } from '@/lib/sitemap/write'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

/** Records in one file; the protocol allows 50,000 addresses. Fewer keep each answer short. */
const IN_ONE_FILE = 10_000
/** Pages that are no record's own. */
const LISTS = [
  '/',
  '/compare',
  '/change',
  '/positions',
  '/actors',
  '/topics',
  '/claims',
  '/sources',
  '/summits',
  '/codebook',
  '/guide',
]

type Input = {
  /** Number of the file, from 1; undefined for the index. */
  part: string | undefined
  /** The full address of a path; undefined where the library has no public address. */
  address: (path: string) => string | undefined
  /** Records in one file, for tests. */
  inOneFile?: number
}

/** Opens the sitemap of a public library: the index of its files, or one of them. */
export async function openSitemap(
  { db, viewer }: Context,
  { part, address, inOneFile = IN_ONE_FILE }: Input,
): Promise<Result<{ mediaType: string; body: string }>> {
  const library = libraryFor(db, viewer)
  const root = address('/')
  if (root === undefined) return refuse('not-found', 'This library has no public address, and so no sitemap.')
  const mediaType = 'application/xml; charset=utf-8'
  const at = (path: string) => address(path) ?? path
  const files = Math.max(1, Math.ceil((await countRecordPages(library)) / inOneFile))
  if (part === undefined) {
    const { at: changed } = await findLastRevision(db)
    const entry = (n: number): SitemapEntry => ({
      address: at(`/sitemap-${n}.xml`),
      changed: changed.slice(0, 10) || undefined,
    })
    return { kind: 'done', mediaType, body: writeSitemapIndex(Array.from({ length: files }, (_, n) => entry(n + 1))) }
  }
  const number = Number(part)
  if (!Number.isInteger(number) || number < 1 || number > files) return refuse('not-found', 'There is no such sitemap.')
  const lists = number === 1 ? LISTS.map((path) => ({ address: at(path), changed: undefined })) : []
  const pages = await listRecordPages(library, (number - 1) * inOneFile, inOneFile)
  const records = pages.map(({ path, changed }) => ({ address: at(path), changed: changed || undefined }))
  return { kind: 'done', mediaType, body: writeSitemap([...lists, ...records]) }
}
