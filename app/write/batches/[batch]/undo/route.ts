import { answerRead, answerWrite } from '@/app/answer-write'
import { readForm } from '@/app/sent-form'
import { undoBatch } from '@/db/commands/records/undo-batch'

type Params = { params: Promise<{ batch: string }> }

export const GET = answerRead

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { batch } = await params
  return answerWrite(request, readForm, (context, form) => undoBatch(context, { batch, form }))
}
