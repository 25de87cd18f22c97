import { Glyph } from '@/components/stance/glyphs'

type Props = {
  /** Name of the form field. */
  field: string
  chosen: {
    slug: string
    name: string
    earlier?: string | undefined
    later?: string | undefined
    remove?: string | undefined
  }[]
}

/** The chosen actors or topics in order, with links that move or remove each. */
export function OrderedChoice({ field, chosen }: Props) {
  return (
    <ol className="ordered">
      {chosen.map(({ slug, name, earlier, later, remove }) => (
        <li key={slug}>
          <label className="option">
            <input type="checkbox" name={field} value={slug} defaultChecked />
            <bdi>{name}</bdi>
          </label>
          <span className="moves">
            {earlier && (
              <a href={earlier} aria-label={`Move ${name} earlier`}>
                <Glyph name="earlier" />
              </a>
            )}
            {later && (
              <a href={later} aria-label={`Move ${name} later`}>
                <Glyph name="later" />
              </a>
            )}
            {remove && (
              <a href={remove} aria-label={`Remove ${name}`}>
                <Glyph name="close" />
              </a>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Links that move or remove each item of a list. @param href returns the address of the list in another order */
export function moves<T extends { slug: string; name: string }>(list: T[], href: (slugs: string[]) => string) {
  const slugs = list.map(({ slug }) => slug)
  const swapped = (a: number, b: number) => {
    const order = [...slugs]
    const [left, right] = [order[a], order[b]]
    if (left === undefined || right === undefined) return undefined
    order[a] = right
    order[b] = left
    return href(order)
  }
  return list.map(({ slug, name }, index) => ({
    slug,
    name,
    earlier: swapped(index, index - 1),
    later: swapped(index, index + 1),
    remove: slugs.length > 1 ? href(slugs.filter((other) => other !== slug)) : undefined,
  }))
}
