import type { Library } from '@/db/library'
import { findDataVersion } from '@/db/queries/library/data-version'
import { readShownRecords } from '@/db/queries/library/shown-records'
import { findQdaSource } from '@/db/queries/sources/qda-source'
import type { QdaBook, QdaSource } from '@/lib/qda/model'
import { writeQdaProject } from '@/lib/qda/write'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'

/** A library as a REFI-QDA project. */
export async function openQdaLibrary(library: Library): Promise<AsyncGenerator<Uint8Array>> {
  return writeQdaProject(await readBook(library), async function* (): AsyncGenerator<QdaSource> {
    for await (const source of readShownRecords(library, 'source')) yield await findQdaSource(library, source)
  })
}

/** One source as a REFI-QDA project, with the codes of the whole library; undefined where there is no such source. */
export async function writeQdaOfSource(library: Library, slug: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for await (const source of readShownRecords(library, 'source')) {
    if (source.slug !== slug) continue
    const coded = await findQdaSource(library, source)
    const chunks: Uint8Array[] = []
    const project = writeQdaProject(await readBook(library, slug), async function* (): AsyncGenerator<QdaSource> {
      yield coded
    })
    for await (const chunk of project) chunks.push(chunk)
    return new Uint8Array(Buffer.concat(chunks))
  }
  return undefined
}

async function readBook(library: Library, slug?: string): Promise<QdaBook> {
  const version = await findDataVersion(library)
  const inScope = (record: { source: string }) => slug === undefined || record.source === slug
  const codings = (await gather(library, 'coding')).filter(inScope)
  const absences = (await gather(library, 'absence')).filter(inScope)
  return {
    title: version?.library ?? '',
    dataDate: version?.dataDate ?? '',
    themes: await gather(library, 'theme'),
    topics: await gather(library, 'topic'),
    actors: await gather(library, 'actor'),
    codings: new Map(codings.map((one) => [one.id, one])),
    users: [...new Set([...codings.map(({ coder }) => coder), ...absences.map(({ by }) => by)])].sort(),
  }
}

async function gather<T extends RecordType>(library: Library, type: T): Promise<RecordOf<T>[]> {
  const records: RecordOf<T>[] = []
  for await (const record of readShownRecords(library, type)) records.push(record)
  return records
}
