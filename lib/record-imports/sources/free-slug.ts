import { slugOf } from '@/lib/editing/slug'
import { sourceSchema } from '@/lib/records/source'

type Named = {
  /** Name of its entry in the file; '' where it has none. */
  key: string
  authors: { sortName: string }[]
  container: string | undefined
  /** EDTF; '' where it is not known. */
  issued: string
  title: string
}

/** Words of titles that tell nothing apart. */
const SMALL =
  /^(a|an|the|on|of|for|in|to|and|or|at|by|with|from|is|are|how|why|what|der|die|das|ein|eine|und|le|la|les|un|une|el|los|de|des|du)$/

/**
 * A name in addresses for a new source that is not taken: the key of its entry where that is one, else family name,
 * year and the first word of its title that tells it apart (`marlow-2019-harbor`), with further words and then a number
 * while it is taken. The same entries in the same order get the same names.
 */
export function freeSlug(named: Named, isTaken: (slug: string) => boolean): string {
  const free = (slug: string) => !isTaken(slug) && sourceSchema.shape.slug.safeParse(slug).success
  if (free(named.key)) return named.key
  const base = [slugOf(familyOf(named), ''), named.issued.match(/\d{4}/)?.[0]].filter(Boolean).join('-')
  const words = slugOf(named.title, 'source')
    .split('-')
    .filter((word) => !SMALL.test(word))
  const names = words.map((_, index) => {
    const name = [base, ...words.slice(0, index + 1)].filter(Boolean).join('-')
    return name.slice(0, LONGEST).replace(/-$/, '')
  })
  const found = names.find(free)
  if (found) return found
  const longest = names.at(-1) ?? (base || 'source')
  for (let number = 2; ; number += 1) if (free(`${longest}-${number}`)) return `${longest}-${number}`
}

/** Characters of a made name, with room for a number. */
const LONGEST = 100

/** The family name of the first author without its particles, else what the source appeared in. */
function familyOf({ authors: [first], container }: Named): string {
  if (!first) return container ?? ''
  return first.sortName.split(',', 1)[0]?.replace(/^(?:\p{Ll}\S*\s)+(?=\p{Lu})/u, '') ?? ''
}
