import { posix } from 'node:path'

export type Project = {
  /** Whether the project has a file or folder of this path, relative to its root. */
  has: (path: string) => boolean
  /** The names in package.json's "scripts". */
  scripts: string[]
}

/** Made on the way and in no clone: a text may speak of them all the same. */
const MADE = /^(build|data|node_modules|\.next|test-results|playwright-report)(\/|$)/
const ROOM = /(?<![\w./@-])((?:app|components|db|docs|lib|public|scripts|tests|\.ci)\/[\w./[\]()@+-]*)/g
const OWN_COMMANDS = ['install', 'ci', 'start', 'exec', 'run', 'version']

/**
 * What a Markdown text names that is not there: targets of links and pictures, paths in code that begin with
 * a room of the house, and scripts run by npm. Paths with a placeholder or a wildcard are left alone.
 * @param path where the text lies, since a link is relative to it; paths in code are relative to the root
 */
export function findDeadReferences(path: string, text: string, { has, scripts }: Project): string[] {
  const links = linkTargets(text)
    .filter((target) => !/^([a-z][a-z+.-]*:|\/\/|#)/i.test(target))
    .map((target) => decodeURIComponent(target.replace(/[?#].*$/, '')))
    .filter((target) => !has(posix.join(posix.dirname(path), target)))
  const paths = codeOf(text)
    .flatMap((code) => [...code.matchAll(ROOM)].map((match) => ({ found: match[1] ?? '', next: after(code, match) })))
    .filter(({ next }) => !/^[*<{…$]/.test(next))
    .map(({ found }) => found.replace(/[.)]+$/, ''))
    .filter((found) => !MADE.test(found) && !has(found.replace(/\/$/, '')))
  const ran = [...text.matchAll(/\bnpm (run )?(?:--?[\w-]+ )*([a-z][\w:.-]*)/g)]
    .filter(([, run, name]) => run || !OWN_COMMANDS.includes(name ?? ''))
    .map(([, , name]) => (name ?? '').replace(/\.$/, ''))
    .filter((name) => !scripts.includes(name))
  return [...new Set([...links, ...paths, ...ran.map((name) => `npm run ${name}`)])]
}

/** `[words](target "title")`, with `![…](…)`, and `[label]: target`; not inside code, where brackets are code. */
function linkTargets(text: string): string[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '``')
  const inline = prose.matchAll(/\]\(\s*<?([^\s<>)]+)>?(?:\s+["'(][^)]*)?\)/g)
  const defined = prose.matchAll(/^\s*\[[^\]]+\]:\s*<?([^\s<>]+)/gm)
  return [...inline, ...defined].flatMap(([, target]) => target ?? [])
}

/** Fenced blocks and code inside lines. */
function codeOf(text: string): string[] {
  const fenced = [...text.matchAll(/^(```|~~~)[^\n]*\n([\s\S]*?)^\1/gm)].flatMap(([, , code]) => code ?? [])
  const rest = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
  return [...fenced, ...[...rest.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code ?? [])]
}

function after(code: string, match: RegExpMatchArray): string {
  return code.slice((match.index ?? 0) + match[0].length)
}
