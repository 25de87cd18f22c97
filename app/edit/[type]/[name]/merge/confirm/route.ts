import { authorOf, backToForm, plainly, readForm, seeOther } from '@/app/edit/form-request'
import { isMergeable, merge } from '@/app/edit/merge-records'
import { refuseWrite } from '@/app/editing'
import { historyHref, mergeHref } from '@/lib/editing/addresses'

type Context = { params: Promise<{ type: string; name: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseWrite(request)
  if (refused) return refused
  const { type, name } = await params
  if (!isMergeable(type)) return plainly(404, 'Only actors and topics can be merged.')
  const sent = await readForm(request)
  if (sent instanceof Response) return sent
  const into = sent.get('into') ?? ''
  const { by, problems } = authorOf(sent)
  const problem = problems[0]
    ? 'Say who changes it.'
    : await merge(type, name, into, Number(sent.get('dataVersion')), by)
  if (problem === undefined) return seeOther(historyHref(type, name), by)
  const back = `${mergeHref(type, name)}?into=${encodeURIComponent(into)}`
  return backToForm(`merge ${type} ${name}`, back, sent, [{ field: '', message: problem }])
}
