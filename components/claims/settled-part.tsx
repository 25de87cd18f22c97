import { Evidence } from '@/components/evidence/evidence'
import type { ClaimPage } from '@/lib/claims/model'
import { isWrittenAfter, outcomeLabel } from '@/lib/claims/outcome'
import type { ClaimOutcome } from '@/lib/claims/read-model'
import { formatDate } from '@/lib/dates'
import { editHref } from '@/lib/editing/addresses'
import { MANNER } from '@/lib/outcome-vocabulary'
import { actorHref } from '@/lib/urls'
import { CitedSource } from './cited-source'

/** What would settle the claim, what proves the outcome in force, and earlier outcomes. */
export function SettledPart({ page }: { page: ClaimPage }) {
  const { claim } = page
  const settled = claim.outcomes.at(-1)
  return (
    <>
      <section className="part">
        <div className="parthead">
          <h2>What would settle it</h2>
          {claim.test && (
            <p className="note">
              Written {formatDate(claim.test.writtenOn)}
              {isWrittenAfter(claim) && ', after the day'}
            </p>
          )}
        </div>
        <dl className="settle-facts">
          {claim.test && <Fact term="Came true if">{claim.test.trueIf}</Fact>}
          {claim.test?.notIf && <Fact term="Did not if">{claim.test.notIf}</Fact>}
          <Fact term="Day by which">{claim.by ? formatDate(claim.by) : 'none named'}</Fact>
          {claim.said && <Fact term="How it was said">{MANNER[claim.said].label}</Fact>}
        </dl>
        {!claim.test && (
          <p className="note">
            No test is written.{' '}
            <a className="link only-editing" href={editHref('claim', claim.id)}>
              Say what would settle it
            </a>
          </p>
        )}
      </section>
      {settled && settled.evidence.length + settled.sources.length > 0 && (
        <section className="part">
          <div className="parthead">
            <h2>{settled.evidence.length > 0 ? 'Settled by these words' : 'Settled by a cited source'}</h2>
            <p className="note">{othersWords(page, settled)}</p>
          </div>
          <Proofs page={page} settled={settled} />
        </section>
      )}
      {claim.outcomes.length > 1 && (
        <section className="part">
          <div className="parthead">
            <h2>Earlier outcomes</h2>
            <p className="note">Replaced by the one above, and still readable</p>
          </div>
          {claim.outcomes
            .slice(0, -1)
            .toReversed()
            .map((earlier) => (
              <div key={earlier.id}>
                <p>
                  <b>{outcomeLabel(earlier.outcome, claim.said)}</b>, settled by <bdi>{earlier.settledBy}</bdi>,{' '}
                  {formatDate(earlier.settledOn)}: {earlier.reason}
                </p>
                <Proofs page={page} settled={earlier} />
              </div>
            ))}
        </section>
      )}
    </>
  )
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type ProofsProps = { page: ClaimPage; settled: ClaimOutcome }

function Proofs({ page: { claim, sources }, settled }: ProofsProps) {
  const sourceOf = (slug: string) => sources.find((source) => source.slug === slug)
  return (
    <ol className="proofs">
      {settled.evidence.map((one) => (
        <li key={one.id}>
          <span className="when">{formatDate(sourceOf(one.source)?.issued ?? '')}</span>
          <div>
            <p>
              {one.speakers.map(({ slug, name }) => (
                <span key={slug}>
                  <a className="who" href={actorHref(slug)}>
                    <bdi>{name}</bdi>
                  </a>{' '}
                  {isOwn(claim, slug) && <span className="tag">the claimant</span>}{' '}
                </span>
              ))}
            </p>
            <Evidence evidence={one} source={sourceOf(one.source)} copy />
          </div>
        </li>
      ))}
      {settled.sources.map(({ source, sentence }) => (
        <li key={`${source} ${sentence}`}>
          <span className="when">{formatDate(sourceOf(source)?.issued ?? '')}</span>
          <div>
            <p>{sentence}</p>
            <CitedSource source={sourceOf(source)} slug={source} />
          </div>
        </li>
      ))}
    </ol>
  )
}

const isOwn = ({ claimant, onBehalfOf }: ClaimPage['claim'], actor: string) =>
  actor === claimant.slug || actor === onBehalfOf?.slug

/** "2 of 3 do not come from the claimant". */
function othersWords({ claim }: ClaimPage, { evidence }: ClaimOutcome): string {
  if (evidence.length === 0) return 'A public fact: the sentence is the coder’s'
  const others = evidence.filter(({ speakers }) => speakers.some(({ slug }) => !isOwn(claim, slug))).length
  return `${others} of ${evidence.length} ${evidence.length === 1 ? 'does' : 'do'} not come from the claimant alone`
}
