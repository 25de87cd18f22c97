import { eq, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { source, sourceText } from '@/db/schema/sources'
import { textShown } from '@/db/visibility'
import { mayEdit } from '@/lib/viewer'

/** What a viewer may do with a source. `hidden` says in words why its text is not shown; undefined where it is. */
export type SourceDesk = { mayEdit: boolean; mayRead: boolean; hidden: string | undefined }

const NOT_HELD = 'The library does not hold the text of this source, only the words that are quoted from it.'
const NOT_ALLOWED =
  'The text is held here to check quotations against. It may not be shown to readers, so only the quotations are.'

/** What the library's viewer may do with a source. A source that does not exist is like one whose text is not held. */
export async function findSourceDesk(library: Library, slug: string): Promise<SourceDesk> {
  const [found] = await library
    .select({
      textShown: source.textShown,
      held: sql<number>`exists (select 1 from ${sourceText} where ${sourceText.sourceId} = ${source.id})`,
    })
    .from(source)
    .where(eq(source.slug, slug))
  const held = found?.held === 1
  const mayRead = held && textShown(library, found)
  return { mayEdit: mayEdit(library.viewer), mayRead, hidden: mayRead ? undefined : held ? NOT_ALLOWED : NOT_HELD }
}
