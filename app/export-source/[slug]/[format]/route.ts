import { cachedFile } from '@/app/cached-file'
import { readContext } from '@/app/context'
import { download } from '@/app/download'
import { forwardOrRefuse } from '@/app/forwarded'
import { baseOf } from '@/app/library-header'
import { publicAddress } from '@/app/public-address'
import { openSourceFile } from '@/db/commands/files/open-source'

type Params = { params: Promise<{ slug: string; format: string }> }

/** `/sources/SLUG.bib`, `/sources/SLUG.jsonld`: one source as a file, its citation or its coding. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { slug, format } = await params
  const query = new URL(request.url).search
  const base = baseOf(request)
  return cachedFile(request, async () => {
    const address = (path: string) => publicAddress(path, base)
    const opened = await openSourceFile(await readContext(request), { slug, format, query, address })
    if (opened.kind === 'done') return download(opened.body, opened.head, base)
    return forwardOrRefuse(request, opened, { path: `/sources/${slug}.${format}`, query })
  })
}
