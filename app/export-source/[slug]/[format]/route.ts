import { download, refusal } from '@/app/download'
import { keptFile } from '@/app/kept-file'
import { libraryOf } from '@/app/library'
import { listSources } from '@/db/queries/records/subjects'
import { SOURCE_FILES } from '@/lib/citations/source-files'

type Context = { params: Promise<{ slug: string; format: string }> }

/** `/sources/SLUG.bib`: the citation of one source, for a reference manager. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, format } = await params
  return keptFile(request, () => answer(request, slug, format))
}

async function answer(request: Request, slug: string, format: string): Promise<Response> {
  const file = SOURCE_FILES.find(({ extension }) => extension === format)
  if (!file) return refusal(404, `A source is not to be had in the form of .${format}.`)
  if (new URL(request.url).searchParams.size > 0) return refusal(400, 'This address takes no query.')
  const [source] = await listSources(libraryOf(request), [slug])
  if (!source) return refusal(404, `There is no source called ${slug}.`)
  return download(file.write(source), { mediaType: file.mediaType, name: `${slug}.${file.suffix}` })
}
