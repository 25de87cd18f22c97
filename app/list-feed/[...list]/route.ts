import { cachedFile } from '@/app/cached-file'
import { readContext } from '@/app/context'
import { shownFile } from '@/app/download'
import { forwardOrRefuse } from '@/app/forwarded'
import { baseOf } from '@/app/library-header'
import { publicAddress } from '@/app/public-address'
import { openListFeed } from '@/db/commands/files/open-list-feed'
import { addressIn } from '@/lib/served-library'

type Params = { params: Promise<{ list: string[] }> }

/** `/positions.atom?…`, `/claims.atom?…`, `/topics/SLUG.atom`, `/actors/SLUG.atom`: a list as a feed. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { list } = await params
  const query = new URL(request.url).search
  const base = baseOf(request)
  return cachedFile(request, async () => {
    const address = (path: string) => publicAddress(path, base) ?? addressIn(base, path)
    const opened = await openListFeed(await readContext(request), { list, query, address })
    if (opened.kind === 'done') return shownFile(opened.body, opened.mediaType)
    return forwardOrRefuse(request, opened, { path: `/${list.join('/')}.atom`, query })
  })
}
