import { answerRead, answerWrite } from '@/app/answer-write'
import { readForm } from '@/app/sent-form'
import { addTranslation } from '@/db/commands/records/add-translation'

type Params = { params: Promise<{ name: string }> }

export const GET = answerRead

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { name } = await params
  return answerWrite(request, readForm, (context, form) => addTranslation(context, { quotation: name, form }))
}
