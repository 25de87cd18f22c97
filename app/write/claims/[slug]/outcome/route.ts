import { answerRead, answerWrite } from '@/app/answer-write'
import { readForm } from '@/app/sent-form'
import { settleClaim } from '@/db/commands/claims/settle'

type Params = { params: Promise<{ slug: string }> }

export const GET = answerRead

export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { slug } = await params
  return answerWrite(request, readForm, (context, form) => settleClaim(context, { slug, form }))
}
