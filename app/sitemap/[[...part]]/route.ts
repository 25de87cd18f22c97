import { cachedFile } from '@/app/cached-file'
import { readContext } from '@/app/context'
import { shownFile } from '@/app/download'
import { baseOf } from '@/app/library-header'
import { publicAddress } from '@/app/public-address'
import { refuseFile } from '@/app/refuse-file'
import { openSitemap } from '@/db/commands/files/open-sitemap'

type Params = { params: Promise<{ part?: string[] }> }

/** `/sitemap.xml` and `/sitemap-1.xml`: the pages of the user's own library, where it has a public address. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { part } = await params
  return cachedFile(request, async () => {
    const address = (path: string) => (baseOf(request) === '' ? publicAddress(path, '') : undefined)
    const opened = await openSitemap(await readContext(request), { part: part?.[0], address })
    return opened.kind === 'done' ? shownFile(opened.body, opened.mediaType) : refuseFile(request, opened)
  })
}
