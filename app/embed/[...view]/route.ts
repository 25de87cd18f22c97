import { STATUS } from '@/app/answer'
import { cachedFile } from '@/app/cached-file'
import { readContext } from '@/app/context'
import { framedPage } from '@/app/download'
import { baseOf } from '@/app/library-header'
import { publicAddress } from '@/app/public-address'
import { openEmbed } from '@/db/commands/files/open-embed'
import { writeRefusedEmbed } from '@/lib/exports/embed/write'
import { addressIn } from '@/lib/served-library'

type Params = { params: Promise<{ view: string[] }> }

/** `/embed/compare?…`, `/embed/change?…`, `/embed/topics/SLUG?…`: the view of that address for a frame. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { view } = await params
  const base = baseOf(request)
  return cachedFile(request, async () => {
    const opened = await openEmbed(await readContext(request), {
      view: view.join('/'),
      query: new URL(request.url).search,
      publicAddress: (path) => publicAddress(path, base),
      pathOf: (path) => addressIn(base, path),
    })
    if (opened.kind === 'done') return framedPage(opened.html)
    const path = addressIn(base, `/${view.join('/')}${new URL(request.url).search}`)
    return framedPage(writeRefusedEmbed(opened.message, path), STATUS[opened.kind])
  })
}
