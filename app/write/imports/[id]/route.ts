import { answerRead, answerWrite } from '@/app/answer-write'
import { readForm } from '@/app/sent-form'
import { decideImport } from '@/db/commands/imports/decide'

type Params = { params: Promise<{ id: string }> }

/** Most bytes of the form of a preview: a coded file may have thousands of concepts, each with three fields. */
const LARGEST_MAPPING = 8_000_000

export const GET = answerRead

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params
  return answerWrite(
    request,
    (sent) => readForm(sent, LARGEST_MAPPING),
    (context, form) => decideImport(context, { id, form }),
  )
}
