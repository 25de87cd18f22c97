import { refuseWrite } from '@/app/editing'
import { saveCard } from '../save-card'

type Context = { params: Promise<{ slug: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return refuseWrite(request) ?? saveCard(request, (await params).slug)
}
