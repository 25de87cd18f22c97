import { Glyph } from '@/components/stance/glyphs'
import { StanceChip } from '@/components/stance/stance-chip'
import type { ClaimPage } from '@/lib/claims/model'
import type { ResponseRecord } from '@/lib/claims/read-model'
import { claimViewHref, positionHref } from '@/lib/urls'
import { RESPONSE_KIND, RESPONSE_KINDS } from '@/lib/vocabulary'
import { ResponseCard } from './response-card'

type Props = { page: ClaimPage; shown: ResponseRecord[] }

/** Responses in three columns: endorsing, disputing, qualifying. */
export function Responses({ page, shown }: Props) {
  const { claim, responses, review } = page
  return (
    <section className="part">
      <div className="parthead">
        <h2>Responses</h2>
        {responses.length > 0 && (
          <p className="note">
            {claim.topic
              ? 'Solid edge: the actor speaks on the topic itself. Dotted edge: reported, enacted or inferred'
              : 'Solid edge: the actor answers this claim. Dotted edge: the source only sets the two side by side'}
          </p>
        )}
      </div>
      {responses.length === 0 ? (
        <p className="unheard">
          {claim.topic
            ? 'Nobody else holds a position on the topic it restates. The first one recorded there answers this claim.'
            : 'Nobody on record answers this claim. A response is recorded where a source has somebody answer it, or sets their words beside it.'}
        </p>
      ) : (
        <div className="rcols">
          {RESPONSE_KINDS.map((kind) => {
            const list = shown.filter((response) => response.kind === kind)
            const hidden = responses.filter((response) => response.kind === kind).length - list.length
            return (
              <div key={kind} className={`rcol c-${kind}`}>
                <h3>
                  <Glyph name={kind} />
                  {RESPONSE_KIND[kind].label} {list.length > 0 && <span>{list.length}</span>}
                </h3>
                <ol>
                  {list.map((response) => (
                    <ResponseCard key={response.id} response={response} page={page} />
                  ))}
                  {list.length === 0 && (
                    <li className="norc">
                      {hidden === 0 ? (
                        'Nobody on record'
                      ) : (
                        <>
                          Nobody says so outright;{' '}
                          <a className="link" href={claimViewHref(claim.slug, false)}>
                            {hidden} inferred
                          </a>
                        </>
                      )}
                    </li>
                  )}
                </ol>
              </div>
            )
          })}
        </div>
      )}
      {review.length > 0 && (
        <div className="review-box">
          <p>
            <b>Under review</b>, counted for neither side: positions of equal rank on one day that contradict each
            other, or that were coded on an earlier wording of the proposition.
          </p>
          <ul>
            {review.map((position) => (
              <li key={position.id}>
                <a href={positionHref(position.id)}>
                  <bdi>{position.actor.name}</bdi>
                </a>{' '}
                <StanceChip stance={position.stance} secondHand={position.reportedBy !== null} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
