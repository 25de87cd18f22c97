import { database } from '@/app/database'
import { publicAddress } from '@/app/public-address'
import { findFileView } from '@/db/queries/file-views'
import { contentDisposition } from '@/lib/exports/content-disposition'
import { exportFileName } from '@/lib/exports/file-name'
import type { ExportView, Format } from '@/lib/exports/format'
import { findFormat, parametersOf, serializeView, tooLongFor } from '@/lib/exports/registry'
import { splitQuery } from '@/lib/filter/split'

type Context = { params: Promise<{ format: string; view: string[] }> }

/** `/compare.csv?…`, `/topics/SLUG.svg`: the same view in another form. What is not understood is a 400. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { view: path, format: extension } = await params
  const name = path.join('/')
  const view = findFileView(name)
  const format = view && findFormat(view.name, extension)
  if (!view || !format) return text(404, `There is no ${name} in the form of .${extension}.`)
  const { own, rest } = splitQuery(new URL(request.url).searchParams, parametersOf(format, view.name))
  const answer = await view.answer(database(), rest, publicAddress)
  if ('missing' in answer) return text(404, answer.missing)
  const problems = own.problems.map(({ parameter, message }) => `${parameter}: ${message}`)
  if ('problems' in answer) problems.push(...answer.problems)
  const tooLong = 'view' in answer ? tooLongFor(format, answer.view) : undefined
  if (tooLong) problems.push(tooLong)
  if ('problems' in answer || problems.length > 0) return text(400, problems.join('\n'))
  return file(answer.view, format, own.filter)
}

async function file(view: ExportView, format: Format, options: object): Promise<Response> {
  const body = await serializeView(format, view, options)
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': format.mediaType,
      'content-disposition': contentDisposition(exportFileName(view, format.extension)),
      'cache-control': 'private, no-cache',
      // A file is no page: should a browser ever show it, nothing in it may run.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}

function text(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
