import { answerRead, answerWrite } from '@/app/answer-write'
import { dropTrial } from '@/app/database'
import { readForm } from '@/app/sent-form'
import { arrangeTrial } from '@/db/commands/library/arrange-trial'

export const GET = answerRead

export async function POST(request: Request): Promise<Response> {
  return answerWrite(request, readForm, (context, form) => arrangeTrial(context, { form, dropTrial }))
}
