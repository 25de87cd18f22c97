import { answerWrite } from '@/app/answer-write'
import { readForm } from '@/app/sent-form'
import { rereadPositions } from '@/db/commands/records/reread'

type Params = { params: Promise<{ name: string }> }

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { name } = await params
  return answerWrite(request, readForm, (context, form) => rereadPositions(context, { topic: name, form }))
}
