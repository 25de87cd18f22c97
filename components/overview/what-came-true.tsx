import { OutcomeMark } from '@/components/claims/outcome-mark'
import { countFates } from '@/lib/claims/outcome'
import { countWords } from '@/lib/comparison/words'
import { SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'
import type { Overview } from '@/lib/overview/model'
import { claimsHref } from '@/lib/urls'

/** What became of the predictions, in numbers that lead to them. */
export function WhatCameTrue({ overview: { fates, summit } }: { overview: Overview }) {
  const total = fates.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const href = (outcome: (typeof SHOWN_OUTCOMES)[number][]) =>
    claimsHref({ kind: ['predictive'], outcome, summit: summit ? [summit.slug] : [] })
  return (
    <section className="part">
      <div className="parthead">
        <h2>What came true</h2>
        <p className="note">
          <a className="link" href={href([])}>
            {countWords(total, 'prediction')}
          </a>
        </p>
      </div>
      <ul className="plain-fates">
        {SHOWN_OUTCOMES.map((outcome) => ({ outcome, ...countFates(fates, outcome) }))
          .filter(({ all }) => all > 0)
          .map(({ outcome, all, own }) => (
            <li key={outcome}>
              <OutcomeMark outcome={outcome} said={null} />
              <span>
                <a className="link" href={href([outcome])}>
                  {all}
                </a>
                {own > 0 && ` (${own === all ? 'all' : own} within the speaker’s own power)`}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}
