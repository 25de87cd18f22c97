import { Glyph } from '@/components/stance/glyphs'
import { type Facet, toggled } from '@/lib/facet'

type Props<Parameter extends string> = {
  facets: Facet<Parameter>[]
  href: (parameter: Parameter, values: string[]) => string
  /** The address without any of them. */
  clear: string
}

/** What a list is narrowed by, each with a way to take it back. Choices of one facet are alternatives. */
export function Chips<Parameter extends string>({ facets, href, clear }: Props<Parameter>) {
  const narrowed = facets.filter(({ options }) => options.some(({ chosen }) => chosen))
  if (narrowed.length === 0) return null
  return (
    <ul className="chips">
      {narrowed.map(({ parameter, label, options }) => {
        const chosen = options.filter((option) => option.chosen)
        const values = chosen.map(({ value }) => value)
        return (
          <li key={parameter} className="fgroup">
            <span>{label}</span>
            {chosen.map((option, at) => (
              <span key={option.value} className="fgroup">
                {at > 0 && <i>or</i>}
                <a className="fchip" href={href(parameter, toggled(values, option.value))}>
                  <b>
                    <bdi>{option.label}</bdi>
                  </b>
                  <Glyph name="close" />
                  <span className="vh">, remove filter</span>
                </a>
              </span>
            ))}
          </li>
        )
      })}
      <li>
        <a className="link" href={clear}>
          Clear all
        </a>
      </li>
    </ul>
  )
}
