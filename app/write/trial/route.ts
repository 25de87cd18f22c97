import { answerWrite } from '@/app/answer-write'
import { dropTrial } from '@/app/database'
import { readForm } from '@/app/sent-form'
import { arrangeTrial } from '@/db/commands/library/arrange-trial'

export async function POST(request: Request): Promise<Response> {
  return answerWrite(request, readForm, (context, form) => arrangeTrial(context, { form, dropTrial }))
}
