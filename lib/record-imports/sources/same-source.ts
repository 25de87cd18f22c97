import type { BundleSource } from '@/lib/bundle/schema'
import { parseDate } from '@/lib/dates'
import { nameKey } from '@/lib/editing/known-records'

/** What recognizes a source. `issued` is EDTF; undefined where a file does not say it. */
type Recognized = {
  key: string
  title: string
  container: string | null | undefined
  issued: string | undefined
  url: string | null | undefined
}

/** A source that was there before: of the library, or of an earlier entry, at the place `entry`. */
export type Earlier = { source: BundleSource; entry: string | undefined }

/** An earlier source that this one is; `sure` where nothing speaks against it. `why` is what they have in common. */
export type Same = Earlier & { sure: boolean; why: string }

/** Sources by what recognizes them. */
export type SourceIndex = {
  has(slug: string): boolean
  /** Adds a source, or puts it in the place of the one of its name. */
  add(earlier: Earlier): void
  findSame(one: Recognized): Same | undefined
}

/**
 * Indexes sources by name, address and title. One is the same for sure where title and address agree, or title, date and
 * what it appeared in while no address speaks against it; it may be the same where only the address or only the name
 * agrees, or the addresses of one title and date differ.
 */
export function indexSources(sources: BundleSource[]): SourceIndex {
  const [slugs, addresses, titles] = [
    new Map<string, Earlier>(),
    new Map<string, Earlier>(),
    new Map<string, Earlier[]>(),
  ]
  const add = (earlier: Earlier) => {
    const { slug, title, url } = earlier.source
    slugs.set(slug, earlier)
    if (url) addresses.set(addressKey(url), earlier)
    const alike = (titles.get(nameKey(title)) ?? []).filter(({ source }) => source.slug !== slug)
    titles.set(nameKey(title), [...alike, earlier])
  }
  for (const source of sources) add({ source, entry: undefined })
  return {
    add,
    has: (slug) => slugs.has(slug),
    findSame(one) {
      const alike = titles.get(nameKey(one.title)) ?? []
      const found = [
        { why: 'the name', earlier: slugs.get(one.key) },
        { why: 'the address', earlier: one.url ? addresses.get(addressKey(one.url)) : undefined },
        ...alike
          .filter(({ source }) => agree(one, source))
          .map((earlier) => ({ why: 'title, date and where it appeared', earlier })),
      ].flatMap(({ why, earlier }) => (earlier ? [{ ...earlier, why, sure: isSure(one, earlier.source) }] : []))
      return found.find(({ sure }) => sure) ?? found[0]
    },
  }
}

/** An address without what changes nothing: its scheme, `www.`, a slash at its end, escapes, the spelling of its host. */
export function addressKey(url: string): string {
  const plain = withPlainHost(url)
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
  try {
    return decodeURI(plain)
  } catch {
    return plain
  }
}

/** Host names in other scripts are the same in ASCII, as files for TeX have them. */
function withPlainHost(url: string): string {
  return url.replace(/^(https?:\/\/)([^/?#]+)/i, (whole, scheme: string, host: string) => {
    const { hostname, port } = URL.canParse(whole) ? new URL(whole) : { hostname: host, port: '' }
    return `${scheme}${hostname}${port && `:${port}`}`
  })
}

function isSure(one: Recognized, source: BundleSource): boolean {
  if (nameKey(one.title) !== nameKey(source.title) || nameKey(one.title) === '') return one.title === source.title
  if (one.url && source.url) return addressKey(one.url) === addressKey(source.url)
  return agree(one, source)
}

/** Whether dates overlap and both appeared in the same, as far as either says it. */
function agree(one: Recognized, source: BundleSource): boolean {
  const contained = !one.container || !source.container || nameKey(one.container) === nameKey(source.container)
  if (!one.issued) return contained
  const [a, b] = [parseDate(one.issued), parseDate(source.issued)]
  return contained && a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to
}
