import { answerRead, answerWrite } from '@/app/answer-write'
import { readTextForm } from '@/app/sent-form'
import { proposeText } from '@/db/commands/sources/propose-text'

type Params = { params: Promise<{ slug: string }> }

export const GET = answerRead

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { slug } = await params
  return answerWrite(request, readTextForm, (context, form) => proposeText(context, { slug, form }))
}
