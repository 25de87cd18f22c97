import { posix } from 'node:path'
import { readImports } from '@/tests/architecture/imports'
import { listSourceFiles } from '@/tests/architecture/source-files'

/** A page's route: its file, and the addresses that it answers. */
export type Route = { file: string; match: (path: string) => Record<string, string> | undefined }

/** The routes whose page is a `ReadingPage`, as their imports tell. */
export async function readingRoutes(): Promise<Route[]> {
  const files = listSourceFiles()
  const imports = (await readImports(files)).filter(({ inside, type }) => inside && !type)
  const imported = new Map<string, string[]>()
  for (const { from, to } of imports) imported.set(from, [...(imported.get(from) ?? []), to])
  const reaches = (file: string, seen = new Set<string>()): boolean =>
    file === 'components/shell/reading-page.tsx' ||
    (imported.get(file) ?? []).some((to) => !seen.has(to) && reaches(to, seen.add(to)))
  const pages = files.map(({ path }) => path).filter((path) => /^app\/(.*\/)?page\.tsx$/.test(path))
  return pages
    .filter((page) => reaches(page))
    .map((file) => {
      const match = matcher(posix.dirname(file))
      // A page of its own, such as `/sources/new`, goes before one that takes any name there.
      const isTaken = (path: string) => pages.includes(`app${path}/page.tsx`) && file !== `app${path}/page.tsx`
      return { file, match: (path) => (isTaken(path) ? undefined : match(path)) }
    })
}

/** `app/actors/[slug]` answers `/actors/kim` with `{ slug: 'kim' }`. */
function matcher(folder: string): Route['match'] {
  const names = folder.split('/').slice(1)
  return (path) => {
    const parts = path.split('/').filter(Boolean)
    if (parts.length !== names.length) return undefined
    const params: Record<string, string> = {}
    for (const [index, name] of names.entries()) {
      const part = decodeURIComponent(parts[index] ?? '')
      const param = /^\[(.*)\]$/.exec(name)?.[1]
      if (param) params[param] = part
      else if (name !== part) return undefined
    }
    return params
  }
}
