import { cachedFile } from '@/app/cached-file'
import { readContext } from '@/app/context'
import { shownFile } from '@/app/download'
import { forwardOrRefuse } from '@/app/forwarded'
import { baseOf } from '@/app/library-header'
import { publicAddress } from '@/app/public-address'
import { openFeed } from '@/db/commands/files/open-feed'
import { addressIn } from '@/lib/served-library'

type Params = { params: Promise<{ record?: string[] }> }

/** `/history.atom` and `/history/TYPE/NAME.atom`: changes as a feed, of what the sender of the request is shown. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { record = [] } = await params
  const query = new URL(request.url).search
  const base = baseOf(request)
  return cachedFile(request, async () => {
    const opened = await openFeed(await readContext(request), {
      record,
      query,
      address: (path) => publicAddress(path, base) ?? addressIn(base, path),
    })
    if (opened.kind === 'done') return shownFile(opened.body, opened.mediaType)
    return forwardOrRefuse(request, opened, { path: `/history/${record.join('/')}.atom`, query })
  })
}
