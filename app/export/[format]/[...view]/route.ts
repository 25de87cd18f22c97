import { download, refusal } from '@/app/download'
import { keptFile } from '@/app/kept-file'
import { libraryOf } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { type FileRefusal, type FileRequest, isLong, openFile, readFileRequest } from '@/db/files/open-file'
import { type Busy, describeAside, writeAside } from '@/db/files/write-aside'
import type { Library } from '@/db/library'
import { takeCached } from '@/db/queries/library/cached'
import { ABOUT_LISTS } from '@/db/queries/positions/order'

type Context = { params: Promise<{ format: string; view: string[] }> }

/** `/compare.csv?…`, `/topics/SLUG.svg`: the same view in another form. What is not understood is a 400. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { view, format } = await params
  const file: FileRequest = { view: view.join('/'), format, query: new URL(request.url).search }
  return keptFile(request, () => answer(request.method, libraryOf(request), file))
}

async function answer(method: string, library: Library, file: FileRequest): Promise<Response> {
  const read = await readFileRequest(library, file, publicAddress)
  if (!('asked' in read)) return refuse(read)
  if (await isLong(read)) return aside(method, library, file)
  const opened = await openFile(read, { short: true })
  if (!('head' in opened)) return refuse(opened)
  const body: Uint8Array[] = []
  for await (const portion of opened.body) body.push(portion)
  return download(new Uint8Array(Buffer.concat(body)), opened.head)
}

async function aside(method: string, library: Library, request: FileRequest): Promise<Response> {
  const known = await takeCached(library, ABOUT_LISTS)
  const { engine, viewer } = library
  const start = { address: engine.address, viewer, publicBase: publicAddress(''), request, known }
  if (method === 'HEAD') {
    const head = await describeAside(start)
    return 'status' in head ? refuse(head) : download(null, head)
  }
  const written = await writeAside(start)
  return 'status' in written ? refuse(written) : download(written.body, written.head)
}

function refuse({ status, message }: FileRefusal | Busy): Response {
  return refusal(status, message, status === 503 ? { 'retry-after': '60' } : {})
}
