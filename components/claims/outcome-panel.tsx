import { Glyph } from '@/components/stance/glyphs'
import type { ClaimPage } from '@/lib/claims/model'
import { outcomeCaution, outcomeLabel } from '@/lib/claims/outcome'
import { formatDate } from '@/lib/dates'
import { outcomeHref } from '@/lib/editing/addresses'
import { SHOWN_OUTCOME } from '@/lib/outcome-vocabulary'

/** What happened, and who settled it when. Standing is beside it and another thing. */
export function OutcomePanel({ page: { claim, outcome } }: { page: ClaimPage }) {
  const settled = claim.outcomes.at(-1)
  const caution = outcomeCaution(outcome, claim.said)
  return (
    <aside className="stand" aria-label="Outcome">
      <span className="loc">Outcome: what happened</span>
      <p className={`big o-${outcome}`}>
        <Glyph name={outcome} />
        {outcomeLabel(outcome, claim.said)}
      </p>
      {settled ? (
        <>
          <p className="muted">
            {settled.on && `${formatDate(settled.on)}. `}Settled by <bdi>{settled.settledBy}</bdi>,{' '}
            {formatDate(settled.settledOn)}.
          </p>
          <p className="reason">
            {settled.reason} {caution}
          </p>
        </>
      ) : (
        <p className="muted">
          {outcome === 'unsettled' && claim.by
            ? `The day by which was ${formatDate(claim.by)}. Nothing that proves either answer is recorded.`
            : SHOWN_OUTCOME.open.meaning}
        </p>
      )}
      {claim.ownPower !== null && (
        <p className="loc">
          {claim.ownPower ? 'Within the speaker’s own power' : 'Not within the speaker’s own power'}
        </p>
      )}
      <p className="actrow noprint">
        <a className={settled ? 'btn only-editing' : 'btn primary only-editing'} href={outcomeHref(claim.id)}>
          {settled ? 'Settle it again' : 'Settle it'}
        </a>
      </p>
    </aside>
  )
}
