import { OutcomeMark } from '@/components/claims/outcome-mark'
import type { ActorProfile, ClaimMade } from '@/lib/actors/model'
import { countFates, fatesSentence, mannerWords } from '@/lib/claims/outcome'
import type { Fate } from '@/lib/claims/read-model'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { SHOWN_OUTCOME, SHOWN_OUTCOMES, type ShownOutcome } from '@/lib/outcome-vocabulary'
import { claimHref, claimsHref } from '@/lib/urls'
import { Fold } from './fold'

const OPEN = 10

/**
 * Predictions: listed first, unsettled ones at the top, then counted by whose power they were in. What cannot be told
 * and what is unsettled stand in the same sentence, and there is no percentage: an actor has no score.
 */
export function PredictionsPart({ profile: { actor, filter, made, fates } }: { profile: ActorProfile }) {
  const rank = ({ outcome }: ClaimMade) => SHOWN_OUTCOMES.indexOf(outcome)
  const predictions = made.filter(({ kind }) => kind === 'predictive').toSorted((a, b) => rank(a) - rank(b))
  if (predictions.length === 0) return null
  return (
    <section className="part" id="predictions">
      <div className="parthead">
        <h2>Predictions</h2>
        <p className="note">What was said, what became of it. No score: a source quotes what it finds worth quoting</p>
      </div>
      <p className="says">{fatesSentence(fates)}</p>
      <Fold
        items={predictions}
        open={OPEN}
        className="ledger"
        more={(count) => `${countWords(count, 'prediction')} more`}
      >
        {(claim) => <Prediction key={claim.slug} claim={claim} />}
      </Fold>
      <Counted fates={fates} actor={actor.slug} linked={filter.asOf === undefined} />
    </section>
  )
}

function Prediction({ claim }: { claim: ClaimMade }) {
  const facts = [
    `Said ${formatDate(claim.madeOn)}, ${claim.by ? `to be seen by ${formatDate(claim.by)}` : 'no day by which'}`,
    ...mannerWords(claim),
  ]
  return (
    <li>
      <div>
        <OutcomeMark outcome={claim.outcome} said={claim.said} />
      </div>
      <div>
        <p className="statement" dir="auto">
          <a href={claimHref(claim.slug)}>{claim.statement}</a>
        </p>
        <p className="facts">{facts.join('; ')}</p>
      </div>
      <p className="reason">{claim.reason ?? SHOWN_OUTCOME[claim.outcome].meaning}</p>
    </li>
  )
}

const SHORT: Record<ShownOutcome, string> = {
  unsettled: 'Unsettled',
  came_true: 'Came true',
  came_true_in_part: 'In part',
  did_not: 'Did not',
  cannot_be_told: 'Cannot be told',
  open: 'Open',
}
const ROWS = [
  { own: true, label: 'Within the speaker’s own power' },
  { own: false, label: 'About others, or events' },
  { own: null, label: 'Not recorded whose power' },
]

/** The two rows of counts; a third one only while nobody has recorded whose power some were in. */
function Counted({ fates, actor, linked }: { fates: Fate[]; actor: string; linked: boolean }) {
  const rows = ROWS.filter(({ own }) => own !== null || fates.some((fate) => fate.own === null))
  return (
    <div className="frame counted-fates">
      <table className="tallying">
        <caption className="vh">Predictions by whose power they were in, and by outcome</caption>
        <thead>
          <tr>
            <th scope="col">Counted</th>
            {SHOWN_OUTCOMES.map((outcome) => (
              <th key={outcome} scope="col">
                {SHORT[outcome]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ own, label }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {SHOWN_OUTCOMES.map((outcome) => {
                const { all } = countFates(
                  fates.filter((fate) => fate.own === own),
                  outcome,
                )
                const href = claimsHref({
                  claimant: [actor],
                  kind: ['predictive'],
                  outcome: [outcome],
                  own: own ? ['1'] : ['0'],
                })
                return (
                  <td key={outcome} data-l={SHORT[outcome]}>
                    {all === 0 ? '–' : linked && own !== null ? <a href={href}>{all}</a> : all}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
