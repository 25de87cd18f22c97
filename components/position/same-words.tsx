import { Glyph } from '@/components/stance/glyphs'
import { SilenceMark } from '@/components/stance/silence-mark'
import { StanceChip } from '@/components/stance/stance-chip'
import type { PositionDetail, SameWords } from '@/lib/position/model'
import { claimHref, positionHref, topicHref } from '@/lib/urls'
import { RESPONSE_KIND } from '@/lib/vocabulary'

/** Other records that rest on one of the same quotations. */
export function SameWordsPart({ detail: { sameWords } }: { detail: PositionDetail }) {
  return (
    <section className="part" id="same-words">
      <div className="parthead">
        <h2>What else these words prove</h2>
      </div>
      {sameWords.length === 0 ? (
        <p className="nothing">Nothing else in the library rests on the same words.</p>
      ) : (
        <ul className="same-words">
          {sameWords.map((record) => (
            <li
              key={`${record.kind} ${'id' in record ? record.id : 'slug' in record ? record.slug : record.topic} ${record.quotation}`}
            >
              <div>
                <Mark record={record} />
              </div>
              <div>
                <Words record={record} />
                <span className="aff">
                  {KIND_WORDS[record.kind]} <bdi>{record.actor.name}</bdi>
                </span>
              </div>
              <a className="loc" href={`#${record.quotation}`}>
                by this quotation
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const KIND_WORDS = {
  position: 'Position of',
  claim: 'Claim by',
  response: 'Response of',
  absence: 'Silence of',
} as const

function Mark({ record }: { record: SameWords }) {
  if (record.kind === 'position') return <StanceChip stance={record.stance} secondHand={record.secondHand} />
  if (record.kind === 'absence') return <SilenceMark silence={record.silence} />
  if (record.kind === 'claim') return <span className="resp muted">Claims</span>
  return (
    <span className={`resp c-${record.response}`}>
      <Glyph name={record.response} />
      <b>{RESPONSE_KIND[record.response].label}</b>
    </span>
  )
}

function Words({ record }: { record: SameWords }) {
  if (record.kind === 'position')
    return (
      <a href={positionHref(record.id)}>
        <bdi>{record.topic}</bdi>
      </a>
    )
  if (record.kind === 'absence')
    return (
      <a href={`${topicHref(record.topic)}#silent`}>
        <bdi>{record.label}</bdi>
      </a>
    )
  return (
    <a className="serif" href={claimHref(record.slug)} dir="auto">
      {record.statement}
    </a>
  )
}
