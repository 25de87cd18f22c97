import 'server-only'
import { findEditable } from '@/db/queries/records/editable'
import { findSourceText } from '@/db/queries/sources/record'
import { database } from './database'
import { readOnlyReason } from './editing'

/** What a viewer may do with a source; `hidden` says why its text is not shown, undefined where it is. */
export type SourceDesk = { mayEdit: boolean; mayRead: boolean; hidden: string | undefined }

const NOT_HELD = 'The library does not hold the text of this source, only the words that are quoted from it.'
const NOT_ALLOWED =
  'The text is held here to check quotations against. It may not be shown to readers, so only the quotations are.'

export async function sourceDesk(slug: string, headers: Headers): Promise<SourceDesk> {
  const mayEdit = readOnlyReason(headers) === undefined
  const source = await findEditable(database(), 'source', slug)
  const held = (await findSourceText(database(), slug)) !== undefined
  const mayRead = held && (mayEdit || source?.record.textShown === true)
  return { mayEdit, mayRead, hidden: mayRead ? undefined : held ? NOT_ALLOWED : NOT_HELD }
}
