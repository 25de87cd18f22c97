import { answerRead, answerWrite } from '@/app/answer-write'
import { readTextForm } from '@/app/sent-form'
import { loadLibrary } from '@/db/commands/library/load'

export const GET = answerRead

export async function POST(request: Request): Promise<Response> {
  return answerWrite(request, readTextForm, loadLibrary)
}
