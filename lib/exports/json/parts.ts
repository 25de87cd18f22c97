import type { ClaimLine, Fate } from '@/lib/claims/read-model'
import type { LookedAt } from '@/lib/comparison/cell'
import type { CodingRecord, Proof } from '@/lib/sources/read-model'
import { actorHref, claimHref, positionHref } from '@/lib/urls'
import type { Silence } from '@/lib/vocabulary'
import type { PublicClaimLine, PublicCoding, PublicFate, PublicProof, PublicSilence } from './part-schemas'
import { publicEvidence, publicName } from './position'

/** Parts that several files have, each field by field. `root`: what the addresses of records begin with. */
export function publicClaimLine(line: ClaimLine, root: string): PublicClaimLine {
  return {
    slug: line.slug,
    address: `${root}${claimHref(line.slug)}`,
    statement: line.statement,
    kind: line.kind,
    claimant: publicName(line.claimant),
    standing: line.standing,
  }
}

export function publicCoding(coding: CodingRecord): PublicCoding {
  return {
    id: coding.id,
    source: coding.source.slug,
    coder: coding.coder,
    codebook: coding.codebook,
    day: coding.day,
    complete: coding.complete,
    actors: coding.actors.map(publicName),
    topics: coding.topics.map(({ slug, label }) => ({ slug, label })),
    summits: coding.summits.map(publicName),
    note: coding.note,
  }
}

/** Searches as a file has them. */
function publicLooked(looked: Omit<LookedAt, 'actor' | 'topic'>[], root: string): PublicSilence['looked'] {
  return looked.map((search) => ({
    source: search.source,
    issued: search.issued,
    by: search.by,
    on: search.on,
    coding: search.coding,
    note: search.note,
    evidence: search.evidence.map((one) => publicEvidence(one, root)),
  }))
}

type Silent = {
  kind: Silence
  actor: string
  topic: string
  summit: string | null
  looked: Omit<LookedAt, 'actor' | 'topic'>[]
}

export function publicSilence({ kind, actor, topic, summit, looked }: Silent, root: string): PublicSilence {
  return { kind, actor, topic, summit, looked: publicLooked(looked, root) }
}

export function publicFate({ outcome, own, count }: Fate): PublicFate {
  return { outcome, own, count }
}

export function publicProof(proof: Proof, root: string): PublicProof {
  const { withdrawn } = proof
  switch (proof.kind) {
    case 'position': {
      const { kind, id, topic, stance, basis, reportedBy } = proof
      return {
        kind,
        address: `${root}${positionHref(id)}`,
        withdrawn,
        id,
        actor: publicName(proof.actor),
        topic: { slug: topic.slug, label: topic.label },
        stance,
        basis,
        reportedBy: reportedBy && publicName(reportedBy),
      }
    }
    case 'claim': {
      const { kind, slug, statement, claimant } = proof
      return { kind, address: `${root}${claimHref(slug)}`, withdrawn, slug, statement, claimant: publicName(claimant) }
    }
    case 'outcome': {
      const { kind, slug, statement, outcome, said } = proof
      return { kind, address: `${root}${claimHref(slug)}`, withdrawn, slug, statement, outcome, said }
    }
    case 'response': {
      const { kind, slug, statement, actor, response, basis } = proof
      const address = `${root}${claimHref(slug)}`
      return { kind, address, withdrawn, slug, statement, actor: publicName(actor), response, basis }
    }
    case 'absence': {
      const { kind, actor, topic, silence } = proof
      const address = `${root}${actorHref(actor.slug)}`
      return {
        kind,
        address,
        withdrawn,
        actor: publicName(actor),
        topic: { slug: topic.slug, label: topic.label },
        silence,
      }
    }
  }
}
