import { OUTCOME } from '@/lib/outcome-vocabulary'
import type { Proof } from '@/lib/sources/read-model'
import { claimHref, positionHref, topicHref } from '@/lib/urls'
import { BASIS, RESPONSE_KIND, SILENCE, STANCE } from '@/lib/vocabulary'

/** Address of the page that shows a record which rests on a quotation. */
export function homeOfProof(proof: Proof): string {
  switch (proof.kind) {
    case 'position':
      return positionHref(proof.id)
    case 'absence':
      return topicHref(proof.topic.slug)
    default:
      return claimHref(proof.slug)
  }
}

/** The record in one sentence: "Victor Cha on Sanctions relief: Opposes (inferred)". */
export function sentenceOf(proof: Proof): string {
  switch (proof.kind) {
    case 'position': {
      const marks = [
        ...(proof.basis === 'stated' ? [] : [BASIS[proof.basis].label.toLowerCase()]),
        ...(proof.reportedBy ? [`reported by ${proof.reportedBy.name}`] : []),
      ]
      const mark = marks.length > 0 ? ` (${marks.join(', ')})` : ''
      return `${proof.actor.name} on ${proof.topic.label}: ${STANCE[proof.stance].label}${mark}`
    }
    case 'claim':
      return `Claim by ${proof.claimant.name}: ${proof.statement}`
    case 'outcome':
      return `What became of the claim “${proof.statement}”: ${OUTCOME[proof.outcome].label}`
    case 'response':
      return `${proof.actor.name} on the claim “${proof.statement}”: ${RESPONSE_KIND[proof.response].label}`
    case 'absence':
      return `${proof.actor.name} on ${proof.topic.label}: ${SILENCE[proof.silence].label}, which is no stance`
  }
}

/** Tags of a record: its topic, and its stance, silence, answer or outcome, as the codebook calls it. */
export function tagsOf(proof: Proof): string[] {
  switch (proof.kind) {
    case 'position':
      return [proof.topic.label, STANCE[proof.stance].label]
    case 'claim':
      return ['Claim']
    case 'outcome':
      return [OUTCOME[proof.outcome].label]
    case 'response':
      return [RESPONSE_KIND[proof.response].label]
    case 'absence':
      return [proof.topic.label, SILENCE[proof.silence].label]
  }
}
