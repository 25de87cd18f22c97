import { cachedFile } from '@/app/cached-file'
import { readContext } from '@/app/context'
import { download } from '@/app/download'
import { forwardOrRefuse } from '@/app/forwarded'
import { baseOf } from '@/app/library-header'
import { openSourceFile } from '@/db/commands/files/open-source'

type Params = { params: Promise<{ slug: string; format: string }> }

/** `/sources/SLUG.bib`: the citation of one source for a reference manager. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { slug, format } = await params
  const query = new URL(request.url).search
  return cachedFile(request, async () => {
    const opened = await openSourceFile(await readContext(request), { slug, format, query })
    if (opened.kind === 'done') return download(opened.body, opened.head, baseOf(request))
    return forwardOrRefuse(request, opened, { path: `/sources/${slug}.${format}`, query })
  })
}
