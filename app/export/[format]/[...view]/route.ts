import { database } from '@/app/database'
import { keptFile } from '@/app/kept-file'
import { publicAddress } from '@/app/public-address'
import type { AskedFile, FileHead, FileRefusal, FileRequest } from '@/db/files/open-file'
import { openFile, readFileRequest } from '@/db/files/open-file'
import { type Busy, describeAside, writeAside } from '@/db/files/write-aside'
import { databaseFile } from '@/db/location'
import { ABOUT_LISTS } from '@/db/queries/position-order'
import { knownAnswers } from '@/db/queries/remembered'
import { contentDisposition } from '@/lib/exports/content-disposition'

type Context = { params: Promise<{ format: string; view: string[] }> }

/** `/compare.csv?…`, `/topics/SLUG.svg`: the same view in another form. What is not understood is a 400. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { view, format } = await params
  const file: FileRequest = { view: view.join('/'), format, query: new URL(request.url).search }
  return keptFile(request, () => answer(request.method, file))
}

async function answer(method: string, file: FileRequest): Promise<Response> {
  const read = await readFileRequest(database(), file, publicAddress)
  if (!('asked' in read)) return refuse(read)
  if (await isLong(read)) return aside(method, file)
  const opened = await openFile(read, { short: true })
  if (!('head' in opened)) return refuse(opened)
  const body: Uint8Array[] = []
  for await (const portion of opened.body) body.push(portion)
  return new Response(new Uint8Array(Buffer.concat(body)), { headers: headersOf(opened.head) })
}

/** Rows that are written sooner than another thread is started; cells, where each has to be laid out. */
const AT_ONCE = { rows: 1_000, laidOut: 200 }
const LAID_OUT = ['docx', 'xlsx', 'png']

async function isLong({ format, asked }: AskedFile): Promise<boolean> {
  if (!LAID_OUT.includes(format.extension)) return (await asked.rows(AT_ONCE.rows + 1)) > AT_ONCE.rows
  return asked.columns * (await asked.rows(AT_ONCE.laidOut + 1)) > AT_ONCE.laidOut
}

async function aside(method: string, request: FileRequest): Promise<Response> {
  const known = await knownAnswers(database(), ABOUT_LISTS)
  const start = { file: databaseFile(), publicBase: publicAddress(''), request, known }
  if (method === 'HEAD') {
    const head = await describeAside(start)
    return 'status' in head ? refuse(head) : new Response(null, { headers: headersOf(head) })
  }
  const written = await writeAside(start)
  return 'status' in written ? refuse(written) : new Response(written.body, { headers: headersOf(written.head) })
}

function headersOf({ name, mediaType }: FileHead): HeadersInit {
  return {
    'content-type': mediaType,
    'content-disposition': contentDisposition(name),
    // A file is no page: should a browser ever show it, nothing in it may run.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  }
}

function refuse({ status, message }: FileRefusal | Busy): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', ...(status === 503 ? { 'retry-after': '60' } : {}) }
  return new Response(`${message}\n`, { status, headers })
}
