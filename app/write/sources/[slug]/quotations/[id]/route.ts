import { answerRead, answerWrite } from '@/app/answer-write'
import { readForm } from '@/app/sent-form'
import { adoptTextWords } from '@/db/commands/sources/adopt-words'

type Params = { params: Promise<{ slug: string; id: string }> }

export const GET = answerRead

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { slug, id } = await params
  return answerWrite(request, readForm, (context, form) => adoptTextWords(context, { slug, quotation: id, form }))
}
