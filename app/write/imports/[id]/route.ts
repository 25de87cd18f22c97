import { answerRead, answerWrite } from '@/app/answer-write'
import { readForm } from '@/app/sent-form'
import { decideImport } from '@/db/commands/imports/decide'

type Params = { params: Promise<{ id: string }> }

export const GET = answerRead

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params
  return answerWrite(request, readForm, (context, form) => decideImport(context, { id, form }))
}
