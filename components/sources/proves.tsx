import type { ReactNode } from 'react'
import { OutcomeMark } from '@/components/claims/outcome-mark'
import { BasisTag } from '@/components/evidence/basis-tag'
import { Glyph } from '@/components/stance/glyphs'
import { SilenceMark } from '@/components/stance/silence-mark'
import { StanceChip } from '@/components/stance/stance-chip'
import type { Proof } from '@/lib/sources/read-model'
import { actorHref, claimHref, positionHref, topicHref } from '@/lib/urls'
import { RESPONSE_KIND } from '@/lib/vocabulary'

/** Links to the records that rest on a quotation. */
export function Proves({ proves }: { proves: Proof[] }) {
  return (
    <ul className="proves">
      {proves.length === 0 && <li className="loc">No record rests on it yet</li>}
      {proves.map((proof) => (
        <li key={keyOf(proof)} className={proof.withdrawn ? 'gone' : undefined}>
          <ProofLine proof={proof} />
          {proof.withdrawn && <span className="tag">withdrawn</span>}
        </li>
      ))}
    </ul>
  )
}

function ProofLine({ proof }: { proof: Proof }): ReactNode {
  switch (proof.kind) {
    case 'position':
      return (
        <>
          <StanceChip stance={proof.stance} secondHand={proof.reportedBy !== null} />
          <a href={positionHref(proof.id)}>
            <bdi>{proof.actor.name}</bdi> on <bdi>{proof.topic.label}</bdi>
          </a>
          <BasisTag basis={proof.basis} />
        </>
      )
    case 'claim':
      return (
        <>
          <span className="standing u">Claim</span>
          <a href={claimHref(proof.slug)}>
            <bdi>{proof.statement}</bdi>
          </a>
        </>
      )
    case 'outcome':
      return (
        <>
          <OutcomeMark outcome={proof.outcome} said={proof.said} />
          <a href={claimHref(proof.slug)}>
            <bdi>{proof.statement}</bdi>
          </a>
        </>
      )
    case 'response':
      return (
        <>
          <span className={`resp c-${proof.response}`}>
            <Glyph name={proof.response} />
            <b>{RESPONSE_KIND[proof.response].label}</b>
          </span>
          <a href={claimHref(proof.slug)}>
            <bdi>{proof.statement}</bdi>
          </a>
          <BasisTag basis={proof.basis} />
        </>
      )
    case 'absence':
      return (
        <>
          <SilenceMark silence={proof.silence} />
          <span>
            <a href={actorHref(proof.actor.slug)}>
              <bdi>{proof.actor.name}</bdi>
            </a>{' '}
            on{' '}
            <a href={topicHref(proof.topic.slug)}>
              <bdi>{proof.topic.label}</bdi>
            </a>
          </span>
        </>
      )
  }
}

function keyOf(proof: Proof): string {
  switch (proof.kind) {
    case 'position':
      return proof.id
    case 'absence':
      return `absence ${proof.actor.slug} ${proof.topic.slug} ${proof.silence}`
    case 'claim':
      return `claim ${proof.slug}`
    case 'outcome':
      return `outcome ${proof.slug} ${proof.outcome}`
    case 'response':
      return `response ${proof.slug} ${proof.actor.slug} ${proof.response}`
  }
}
