import {
  type CodingRef,
  type EvidenceRecord,
  type Named,
  type PositionRecord,
  quotedWords,
} from '@/lib/records/read-model'
import { positionHref, sourceHref } from '@/lib/urls'
import { EVIDENCE_MODE, STANCE } from '@/lib/vocabulary'
import type { PublicEvidence, PublicPosition } from './position-schema'
import type { PublicName } from './value-schemas'

/**
 * A position field by field, in the order in which files have always had them.
 *
 * @param root what the addresses of records begin with: the public address of the library or its path on the server
 */
export function publicPosition(position: PositionRecord, root: string): PublicPosition {
  const { coding, conditions } = position
  return {
    id: position.id,
    address: `${root}${positionHref(position.id)}`,
    coding: publicCoding(coding),
    holder: position.holder,
    actor: publicName(position.actor),
    onBehalfOf: position.onBehalfOf && publicName(position.onBehalfOf),
    topic: position.topic,
    wording: position.wording,
    outdated: position.outdated,
    summit: position.summit,
    stance: position.stance,
    score: STANCE[position.stance].score,
    conditions: conditions && {
      join: conditions.join,
      items: conditions.items.map(({ kind, text }) => ({ kind, text })),
    },
    qualifier: position.qualifier,
    basis: position.basis,
    inference: position.inference,
    reportedBy: position.reportedBy && publicName(position.reportedBy),
    confidence: position.confidence,
    statedOn: position.statedOn,
    statedFrom: position.statedFrom,
    statedTo: position.statedTo,
    summary: position.summary,
    evidence: position.evidence.map((one) => publicEvidence(one, root)),
  }
}

export function publicEvidence(evidence: EvidenceRecord, root: string): PublicEvidence {
  const { locator, checked } = evidence
  return {
    id: evidence.id,
    address: `${root}${sourceHref(evidence)}`,
    source: evidence.source,
    speakers: evidence.speakers.map(publicName),
    segments: evidence.segments,
    text: EVIDENCE_MODE[evidence.mode].quoted ? quotedWords(evidence) : null,
    mode: evidence.mode,
    locator: locator && { kind: locator.kind, value: locator.value },
    lang: evidence.lang,
    translations: evidence.translations.map(({ lang, text, translator, method }) => ({
      lang,
      text,
      translator,
      method,
    })),
    checked: checked && { result: checked.result, on: checked.on, hash: checked.hash },
  }
}

export function publicName({ slug, name }: Named): PublicName {
  return { slug, name }
}

export const publicCoding = ({ id, coder, day }: CodingRef) => ({ id, coder, day })
