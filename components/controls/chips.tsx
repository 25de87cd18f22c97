import { Glyph } from '@/components/stance/glyphs'
import { type Facet, toggled } from '@/lib/facet'

/** The chosen options of one facet, joined by "or"; `href` removes the option. */
type ChipGroup = { key: string; label: string; chips: { key: string; label: string; href: string }[] }

/** The active filters of a list, each with a link that removes it. */
export function Chips({ groups, clear }: { groups: ChipGroup[]; clear: string }) {
  if (groups.length === 0) return null
  return (
    <ul className="chips">
      {groups.map(({ key, label, chips }) => (
        <li key={key} className="fgroup">
          <span>{label}</span>
          {chips.map((chip, index) => (
            <span key={chip.key} className="one">
              {index > 0 && <i>or</i>}
              <a className="fchip" href={chip.href}>
                <b>
                  <bdi>{chip.label}</bdi>
                </b>
                <Glyph name="close" />
                <span className="vh">, remove filter</span>
              </a>
            </span>
          ))}
        </li>
      ))}
      <li>
        <a className="link clear" href={clear}>
          Clear all
        </a>
      </li>
    </ul>
  )
}

/** The chosen options of facets as chips. @param href returns the address with other values of one facet */
export function chipGroups<Parameter extends string>(
  facets: Facet<Parameter>[],
  href: (parameter: Parameter, values: string[]) => string,
): ChipGroup[] {
  return facets.flatMap(({ parameter, label, options }) => {
    const chosen = options.filter((option) => option.chosen)
    const values = chosen.map(({ value }) => value)
    if (chosen.length === 0) return []
    const chips = chosen.map((option) => ({
      key: option.value,
      label: option.label,
      href: href(parameter, toggled(values, option.value)),
    }))
    return [{ key: parameter, label, chips }]
  })
}
