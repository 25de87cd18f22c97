import { answerData, answerPreflight, refuseMethod } from '@/app/answer-data'
import { readContext } from '@/app/context'
import { openData } from '@/db/commands/files/open-data'

type Params = { params: Promise<{ format: string; path: string[] }> }

/** `/actors.json`, `/positions/ID.json`, `/topics.csv`: the data of a page. Its query is that of the page. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { format, path } = await params
  const address = { path: `/${path.join('/')}`, format }
  return answerData(request, address, async (input) => openData(await readContext(request), input))
}

export const OPTIONS = answerPreflight
export const POST = refuseMethod
export const PUT = refuseMethod
export const PATCH = refuseMethod
export const DELETE = refuseMethod
