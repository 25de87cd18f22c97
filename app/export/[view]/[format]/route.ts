import { database } from '@/app/database'
import { publicAddress } from '@/app/public-address'
import { readCompareView, tooMuch } from '@/db/queries/compare-view'
import { findComparison } from '@/db/queries/comparison'
import { contentDisposition } from '@/lib/exports/content-disposition'
import { exportFileName } from '@/lib/exports/file-name'
import type { ExportView, Format } from '@/lib/exports/format'
import { findFormat, parametersOf, serializeView } from '@/lib/exports/registry'
import { splitQuery } from '@/lib/filter/split'
import { compareHref } from '@/lib/urls'

type Context = { params: Promise<{ view: string; format: string }> }

/** `/compare.csv?…`: the same view in another form. Whatever the address says that is not understood is a 400. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { view, format: extension } = await params
  const format = view === 'compare' ? findFormat('comparison', extension) : undefined
  if (!format) return text(404, `There is no ${view} in the form of .${extension}.`)
  return comparisonFile(new URL(request.url).searchParams, format)
}

async function comparisonFile(search: URLSearchParams, format: Format): Promise<Response> {
  const db = database()
  const { own, rest } = splitQuery(search, parametersOf(format))
  const view = await readCompareView(db, rest)
  const problems = [...own.problems, ...view.problems]
  if (problems.length > 0 || view.refused)
    return text(
      400,
      [...problems.map(({ parameter, message }) => `${parameter}: ${message}`), view.refused]
        .filter(Boolean)
        .join('\n'),
    )
  const address = publicAddress(compareHref(view.filter))
  const model = await findComparison(db, view.filter, address)
  const refused = tooMuch({ actors: model.actors, topics: model.rows })
  if (refused) return text(400, refused)
  return file({ name: 'comparison', model }, format, own.filter)
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
