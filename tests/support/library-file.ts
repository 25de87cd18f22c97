import type { Db } from '@/db/client'
import { exportView } from '@/db/commands/files/export-view'
import { asReader, done } from './context'

/** A file of the whole library as the command line writes it, with a public address where one is given. */
export async function libraryFile(db: Db, format: string, publicBase?: string): Promise<Uint8Array> {
  const request = { view: 'library', format, query: '' }
  const { body } = done(await exportView(asReader(db), { request, publicBase, progress: () => undefined }))
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
