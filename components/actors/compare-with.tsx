import { Glyph } from '@/components/stance/glyphs'
import type { ActorProfile } from '@/lib/actors/model'
import { compareHref } from '@/lib/urls'
import { Name } from './name'

const MOST = 6

/** Links to Compare: with the actors who share most topics, or with any other. */
export function CompareWith({ profile: { actor, agreement, filter, numbers } }: { profile: ActorProfile }) {
  if (numbers.held === 0) return null
  const { asOf } = filter
  const near = agreement.lines.slice(0, MOST)
  const compare = (others: string[]) => compareHref({ actors: [actor.slug, ...others], asOf })
  if (near.length === 0)
    return (
      <a className="btn" href={compare(agreement.single.slice(0, 2).map(({ slug }) => slug))}>
        Compare with …
      </a>
    )
  return (
    <details className="export compare-with" name="menu">
      <summary className="btn">
        Compare with … <Glyph name="down" />
      </summary>
      <div className="panel">
        <ul>
          {near.map(({ other, pair }) => (
            <li key={other.slug}>
              <a href={compare([other.slug])}>
                <b>
                  <Name>{other.name}</Name>
                </b>
                <span>{pair.shared} shared topics</span>
              </a>
            </li>
          ))}
          {near.length > 1 && (
            <li>
              <a href={compare(near.slice(0, 2).map(({ other }) => other.slug))}>
                <b>The first two together</b>
              </a>
            </li>
          )}
          <li>
            <a href={compare([])}>
              <b>Somebody else</b>
              <span>add them there</span>
            </a>
          </li>
        </ul>
      </div>
    </details>
  )
}
