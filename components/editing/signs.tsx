import { StanceChip } from '@/components/stance/stance-chip'
import type { Sign } from '@/lib/editing/merge-signs'
import { positionHref } from '@/lib/urls'

/** Signs that two records are one, or two, each with the positions behind it. */
export function Signs({ signs, against }: { signs: Sign[]; against: boolean }) {
  return (
    <ul className="signs">
      {signs.map((sign) => (
        <li
          key={`${sign.lead} ${sign.text} ${sign.said?.map(({ id }) => id)}`}
          className={against ? 'against-sign' : undefined}
        >
          <b>{sign.lead}.</b> {sign.text}
          {sign.said && (
            <div className="duo">
              {sign.said.map(({ id, name, stance, day, words }) => (
                <div key={id}>
                  <p>
                    <a href={positionHref(id)}>
                      <bdi>{name}</bdi>, {day}
                    </a>{' '}
                    <StanceChip stance={stance} />
                  </p>
                  {words && (
                    <blockquote className="q" dir="auto">
                      “{words}”
                    </blockquote>
                  )}
                </div>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
