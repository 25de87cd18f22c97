import { cachedFile } from '@/app/cached-file'
import { readContext } from '@/app/context'
import { download } from '@/app/download'
import { forwardOrRefuse } from '@/app/forwarded'
import { baseOf } from '@/app/library-header'
import { publicAddress } from '@/app/public-address'
import { openViewFile } from '@/db/commands/files/open'

type Params = { params: Promise<{ format: string; view: string[] }> }

/** `/compare.csv?…`, `/topics/SLUG.svg`: the file of a view. Its query is that of the view's page. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { view, format } = await params
  const file = { view: view.join('/'), format, query: new URL(request.url).search }
  return cachedFile(request, async () => {
    const input = { request: file, publicBase: publicAddress('', baseOf(request)), headOnly: request.method === 'HEAD' }
    const opened = await openViewFile(await readContext(request), input)
    if (opened.kind === 'done') return download(opened.body, opened.head, baseOf(request))
    return forwardOrRefuse(request, opened, { path: `/${file.view}.${format}`, query: file.query })
  })
}
