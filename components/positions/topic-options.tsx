import { Glyph } from '@/components/stance/glyphs'
import type { PositionFilter } from '@/lib/filter/positions'
import type { Facet } from '@/lib/positions/facets'
import { More, Option } from './facet-options'

/** Up to this number of topics every theme is open. */
const FEW_TOPICS = 12

/** Themes with their topics folded under them. Choosing a theme matches all of its topics. */
export function TopicOptions({ facet, filter }: { facet: Facet; filter: PositionFilter }) {
  const full = filter.all.includes('topic')
  const shown = facet.themes.reduce((sum, { topics }) => sum + topics.length, 0)
  const hidden = facet.themes.reduce((sum, theme) => sum + theme.hidden, 0)
  return (
    <>
      <ul>
        {facet.themes.map(({ option, topics }) => (
          <li key={option.value} className="theme">
            <Option option={option} filter={filter} />
            <details open={shown <= FEW_TOPICS || topics.some(({ chosen }) => chosen)}>
              <summary aria-label={`Topics under ${option.label}`}>
                <Glyph name="down" />
              </summary>
              <ul>
                {topics.map((topic) => (
                  <li key={topic.value}>
                    <Option option={topic} filter={filter} sub />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {(hidden > 0 || full) && <More facet="topic" total={shown + hidden} full={full} filter={filter} />}
    </>
  )
}
