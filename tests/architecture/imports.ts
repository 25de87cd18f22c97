import { existsSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { ROOT, roomOf } from './source-files'

/** `to` is a path of the house or the name of a package as written; `type` imports are gone when the code runs. */
export type Import = { from: string; to: string; inside: boolean; type: boolean }

/**
 * What each file imports, dynamically as well. esbuild reads the imports that stay when the code runs; it drops
 * those of types, so a pattern finds these in the text.
 * @throws where a file cannot be parsed, or imports a path that is not there
 */
export async function readImports(files: { path: string; text: string }[]): Promise<Import[]> {
  const imports: Import[] = []
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const add = (from: string, specifier: string, type: boolean) =>
    imports.push({ from, type, ...resolve(from, specifier) })
  const listen: Plugin = {
    name: 'listen',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /.*/, namespace: 'house' }, ({ importer, path }) => {
        add(importer, path, false)
        return { path, external: true }
      })
      // esbuild puts `./` before an entry that it finds on the disk.
      onResolve({ filter: /.*/ }, ({ path }) => ({ path: posix.normalize(path), namespace: 'house' }))
      onLoad({ filter: /.*/, namespace: 'house' }, ({ path }) => {
        const contents = texts.get(path)
        if (contents === undefined) return { errors: [{ text: `${path} was not given` }] }
        const extension = posix.extname(path).slice(1)
        return { contents, loader: extension === 'ts' || extension === 'tsx' ? extension : 'js' }
      })
    },
  }
  await build({
    entryPoints: files.map(({ path }) => path),
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, jsx: 'preserve' } },
    plugins: [listen],
  })
  for (const { path, text } of files) for (const specifier of typeImports(text)) add(path, specifier, true)
  return imports
}

/** `import type … from '…'`, `export type … from '…'` and `import('…').Name` where a type stands. */
function typeImports(text: string): string[] {
  const statements = text.matchAll(/^\s*(?:import|export)\s+type\s[^'"`;=]*?\sfrom\s*['"]([^'"]+)['"]/gm)
  const inline = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)\s*\.\s*[A-Z]/g)
  return [...statements, ...inline].flatMap(([, specifier]) => specifier ?? [])
}

function resolve(from: string, specifier: string): { to: string; inside: boolean } {
  if (!specifier.startsWith('@/') && !specifier.startsWith('.')) return { to: specifier, inside: false }
  const base = specifier.startsWith('@/') ? specifier.slice(2) : posix.join(dirname(from), specifier)
  const ways = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'].map((ending) => base + ending)
  const to = ways.find((path) => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile())
  if (!to) throw new Error(`${from} imports ${specifier}, which is not there`)
  return { to, inside: true }
}

/** The part of a package's name that says whose it is: `next` of `next/headers`, `@scope/name` of `@scope/name/part`. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node'
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The room of a file of the house, the package's name otherwise. */
export function origin({ to, inside }: Import): string {
  return inside ? roomOf(to) : packageOf(to)
}
