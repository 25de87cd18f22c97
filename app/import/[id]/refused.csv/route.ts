import { readContext } from '@/app/context'
import { download } from '@/app/download'
import { baseOf } from '@/app/library-header'
import { refuseFile } from '@/app/refuse-file'
import { exportRefused } from '@/db/commands/imports/export-refused'

type Params = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const result = await exportRefused(await readContext(request), await params)
  if (result.kind !== 'done') return refuseFile(request, result)
  return download(result.text, { mediaType: 'text/csv; charset=utf-8', name: result.name }, baseOf(request))
}
