import { answerRead, answerWrite } from '@/app/answer-write'
import { readForm } from '@/app/sent-form'
import { undoRecord } from '@/db/commands/records/undo'

type Params = { params: Promise<{ type: string; name: string }> }

export const GET = answerRead

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { type, name } = await params
  return answerWrite(request, readForm, (context, form) => undoRecord(context, { type, name, form }))
}
