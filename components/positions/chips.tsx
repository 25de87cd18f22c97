import { Glyph } from '@/components/stance/glyphs'
import { countWords } from '@/lib/comparison/words'
import { cleared } from '@/lib/filter/position-facets'
import { chosenOptions } from '@/lib/positions/chosen'
import type { PositionPage } from '@/lib/positions/page'
import { positionsHref } from '@/lib/urls'

/** How many positions there are, and every choice that narrows them, each with a way to take it back. */
export function Chips({ page: { list, names } }: { page: PositionPage }) {
  const { filter, matching, total } = list
  const chosen = chosenOptions(filter, names)
  return (
    <div className="rhead positions">
      <p className="count">
        {chosen.length === 0 ? (
          <b>{countWords(total, 'position')}</b>
        ) : (
          <>
            <b>{matching}</b> of {countWords(total, 'position')}
          </>
        )}
      </p>
      {chosen.length > 0 && (
        <ul className="chips">
          {chosen.map(({ facet, label, options }) => (
            <li key={facet} className="fgroup">
              <span>{label}</span>
              {options.map((option, at) => (
                <span key={option.key} className="one">
                  {at > 0 && <i>or</i>}
                  <a className="fchip" href={positionsHref(option.without)}>
                    <b>
                      <bdi>{option.label}</bdi>
                    </b>
                    <Glyph name="close" />
                    <span className="vh">, remove filter</span>
                  </a>
                </span>
              ))}
            </li>
          ))}
          <li>
            <a className="link clear" href={positionsHref(cleared(filter))}>
              Clear all
            </a>
          </li>
        </ul>
      )}
      <a className="btn narrow" href="#facets">
        Filters
      </a>
    </div>
  )
}
