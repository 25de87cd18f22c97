import { cachedFile } from '@/app/cached-file'
import { readContext } from '@/app/context'
import { shownFile } from '@/app/download'
import { forwardOrRefuse } from '@/app/forwarded'
import { publicAddress } from '@/app/public-address'
import { openFeed } from '@/db/commands/files/open-feed'

type Params = { params: Promise<{ record?: string[] }> }

/** `/history.atom` and `/history/TYPE/NAME.atom`: changes as a feed, of what the sender of the request is shown. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { record = [] } = await params
  const query = new URL(request.url).search
  return cachedFile(request, async () => {
    const opened = await openFeed(readContext(request), { record, query, address: publicAddress })
    if (opened.kind === 'done') return shownFile(opened.body, opened.mediaType)
    return forwardOrRefuse(opened, { path: `/history/${record.join('/')}.atom`, query })
  })
}
