import type { PublicAddress } from '@/db/files/file-view'
import { findFileView } from '@/db/files/file-views'
import type { Library } from '@/db/library'
import type { ExportView } from '@/lib/exports/format'

export type Answered = { view: ExportView } | { missing: string } | { problems: string[] } | { tooMuch: string }

/** What an address of a view gives: its model, or in words why there is none. */
export async function askView(
  db: Library,
  name: string,
  query: string,
  publicAddress: PublicAddress = () => undefined,
): Promise<Answered> {
  const asked = await findFileView(name)?.read(db, new URLSearchParams(query), publicAddress)
  if (!asked) throw new Error(`There is no view ${name}.`)
  if (!('model' in asked)) return asked
  const view = await asked.model()
  return 'tooMuch' in view ? view : { view }
}
