import type { EvidenceRecord, Named, PositionRecord } from '@/lib/records/read-model'
import type { PublicEvidence, PublicPosition } from './position-schema'
import type { PublicName } from './value-schemas'

/** A position field by field, in the order in which files have always had them. */
export function publicPosition(position: PositionRecord): PublicPosition {
  const { coding, conditions } = position
  return {
    id: position.id,
    coding: { id: coding.id, coder: coding.coder, day: coding.day },
    holder: position.holder,
    actor: publicName(position.actor),
    onBehalfOf: position.onBehalfOf && publicName(position.onBehalfOf),
    topic: position.topic,
    wording: position.wording,
    outdated: position.outdated,
    summit: position.summit,
    stance: position.stance,
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
    evidence: position.evidence.map(publicEvidence),
  }
}

export function publicEvidence(evidence: EvidenceRecord): PublicEvidence {
  const { locator, checked } = evidence
  return {
    id: evidence.id,
    source: evidence.source,
    speakers: evidence.speakers.map(publicName),
    segments: evidence.segments,
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
