import { plainly } from '@/app/edit/form-request'
import { saveRecord } from '@/app/edit/save-record'
import { refuseWrite } from '@/app/editing'
import { isFormType } from '@/lib/forms/records/forms'

type Context = { params: Promise<{ type: string; name: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseWrite(request)
  if (refused) return refused
  const { type, name } = await params
  return isFormType(type) ? saveRecord(request, type, name) : plainly(404, 'There is no such form.')
}
