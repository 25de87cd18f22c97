import { answerRead, answerWrite } from '@/app/answer-write'
import { readTextForm } from '@/app/sent-form'
import { addSource } from '@/db/commands/sources/add'

export const GET = answerRead

export async function POST(request: Request): Promise<Response> {
  return answerWrite(request, readTextForm, addSource)
}
