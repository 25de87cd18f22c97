import { readTextForm } from '@/app/sent-form'
import { answerWrite } from '@/app/write'
import { addSource } from '@/db/commands/sources/add'

export async function POST(request: Request): Promise<Response> {
  return answerWrite(request, readTextForm, addSource)
}
