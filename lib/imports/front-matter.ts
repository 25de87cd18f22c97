import { parse } from 'yaml'
import { authorNames } from './author-names'
import { type Extraction, textOnly } from './extraction'
import { readWrittenDate } from './written-date'

type Fields = Record<string, unknown>

/** Most lines of front matter. */
const LONGEST = 200
const KEYS = {
  title: ['title', 'headline', 'titel', 'titre', 'título', '제목'],
  author: ['author', 'authors', 'by', 'byline', 'creator', 'autor', 'auteur', '글쓴이'],
  issued: ['date', 'published', 'issued', 'pubdate', 'publishdate', 'created', 'datum', 'fecha', '날짜'],
  lang: ['lang', 'language', 'locale'],
  container: [
    'publication',
    'source',
    'outlet',
    'container',
    'container-title',
    'journal',
    'newspaper',
    'site',
    'publisher',
  ],
  section: ['section', 'category', 'categories', 'rubric'],
}

/**
 * Separates front matter from a text and reads its metadata: YAML between `---`, TOML between `+++`, pandoc's lines
 * with `%`, or lines such as `Title: …` of which one is a title. A text without front matter is returned unchanged.
 */
export function readFrontMatter(text: string): Extraction {
  const found = fenced(text) ?? percent(text) ?? headed(text)
  if (!found) return textOnly(text)
  const value = (keys: string[]) =>
    keys.map((key) => found.fields[key]).find((one) => one !== undefined && one !== null && one !== '')
  const used = new Set(Object.values(KEYS).flat())
  const others = Object.keys(found.fields).filter((key) => !used.has(key))
  const issued = readWrittenDate(plain(value(KEYS.issued)) ?? '')
  return {
    ...textOnly(found.rest.replace(/^\s*\n/, '')),
    title: plain(value(KEYS.title)),
    authors: names(value(KEYS.author)),
    issued: 'edtf' in issued ? issued.edtf : undefined,
    lang: plain(value(KEYS.lang)),
    container: plain(value(KEYS.container)),
    section: plain(value(KEYS.section)),
    notes: [
      'The block of data before the text was taken as what the text says about itself, and left out of it.',
      ...(others.length > 0 ? [`Nothing was made of ${others.slice(0, 8).join(', ')} in that block.`] : []),
    ],
  }
}

function plain(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value
  if (one instanceof Date) return one.toISOString().slice(0, 10)
  return typeof one === 'string' || typeof one === 'number'
    ? String(one).replace(/\s+/g, ' ').trim() || undefined
    : undefined
}

function names(value: unknown): string[] {
  const all = Array.isArray(value) ? value.slice(0, 50) : [value]
  return all.flatMap((one) => {
    const name = typeof one === 'object' && one !== null ? (one as Fields).name : one
    return typeof name === 'string' ? authorNames(name) : []
  })
}

type Found = { fields: Fields; rest: string }

function fenced(text: string): Found | undefined {
  const lines = text.split('\n', LONGEST + 1)
  const fence = lines[0]?.trim()
  if (fence !== '---' && fence !== '+++') return undefined
  const end = lines.findIndex(
    (line, index) => index > 0 && (line.trim() === fence || (fence === '---' && line.trim() === '...')),
  )
  if (end < 2) return undefined
  const inside = lines.slice(1, end).join('\n')
  const fields = fence === '---' ? yaml(inside) : toml(inside)
  return fields && { fields, rest: text.slice(lines.slice(0, end + 1).join('\n').length) }
}

function yaml(inside: string): Fields | undefined {
  try {
    const fields: unknown = parse(inside, { maxAliasCount: 20, logLevel: 'error' })
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined
    return lowerKeys(fields as Fields)
  } catch {
    return undefined
  }
}

/** Reads TOML lines with a string, a date or a list of strings. */
function toml(inside: string): Fields | undefined {
  const pairs = [...inside.matchAll(/^\s*([\w-]+)\s*=\s*(.+?)\s*$/gm)].map(([, key = '', value = '']) => {
    const texts = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(
      ([, double, single]) => double?.replace(/\\(.)/g, '$1') ?? single,
    )
    return [key, value.startsWith('[') ? texts : (texts[0] ?? value)] as const
  })
  return pairs.length > 0 ? lowerKeys(Object.fromEntries(pairs)) : undefined
}

function percent(text: string): Found | undefined {
  const block = /^(?:%[^\n]*(?:\n[ \t]+[^\n]*)*(?:\n|$)){1,3}/.exec(text)?.[0]
  if (!block || !text.startsWith('% ')) return undefined
  const [title, author, date] = block
    .split(/^%/m)
    .slice(1)
    .map((line) => line.trim())
  return {
    fields: { title, author: author?.split('\n').map((line) => line.trim()), date },
    rest: text.slice(block.length),
  }
}

/** Reads "Key: value" lines before the first empty line. One must be the title, and all keys must be known. */
function headed(text: string): Found | undefined {
  const block = text.split('\n\n', 1)[0] ?? ''
  const known = new Set(Object.values(KEYS).flat())
  const pairs = block.split('\n').map((line) => /^(\p{L}[\p{L} -]{1,20}):\s+(\S.*)$/u.exec(line))
  if (pairs.length < 2 || pairs.length > 20 || !pairs.every((pair) => pair && known.has(pair[1]?.toLowerCase() ?? '')))
    return undefined
  const fields = lowerKeys(Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])))
  return KEYS.title.some((key) => key in fields) ? { fields, rest: text.slice(block.length) } : undefined
}

function lowerKeys(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]))
}
