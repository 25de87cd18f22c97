import type { ActorProfile, AgreementWith, ProfileLine } from '@/lib/actors/model'
import type { ClaimEntry, EarlierPosition, Membership } from '@/lib/actors/read-model'
import { actorHref, claimHref, positionHref } from '@/lib/urls'
import { publicFate, publicSilence } from '../parts'
import { publicName, publicPosition } from '../position'
import { publicProvenance } from '../provenance'
import { publicActor, publicSource, publicSummit, publicTopic } from '../subjects'
import type { ActorFile, PublicClaimEntry, PublicLine } from './actor-schema'

/** One actor as its file has it. `root`: what the addresses of records begin with. */
export function publicActorFile(profile: ActorProfile, root: string): ActorFile {
  const { filter, actor, numbers, totals, themes } = profile
  const lines = themes.flatMap((theme) => theme.lines)
  return {
    format: 'parley-actor',
    version: 1,
    filter: { asOf: filter.asOf ?? null, groups: filter.groups },
    actor: publicActor(actor, root),
    class: profile.class,
    until: profile.until ?? null,
    numbers: { held: numbers.held, topics: numbers.topics, made: numbers.made, answered: numbers.answered },
    totals: {
      sources: totals.sources,
      positions: totals.positions,
      uncertain: totals.uncertain,
      reportedPositions: totals.reportedPositions,
      reportedClaims: totals.reportedClaims,
    },
    lines: lines.map((line) => publicLine(line, root)),
    more: themes.reduce((sum, { more }) => sum + more, 0),
    silences: themes.flatMap(({ silences }) =>
      silences.flatMap(({ kind, topics }) =>
        topics.map(({ topic, summit, looked }) =>
          publicSilence({ kind, actor: actor.slug, topic: topic.slug, summit: summit?.slug ?? null, looked }, root),
        ),
      ),
    ),
    notAssessed: profile.untouched.flatMap(({ topics }) => topics.map(({ slug, label }) => ({ slug, label }))),
    moves: profile.moves.map(({ topic, summit, moves }) => ({
      topic: topic.slug,
      summit: summit?.slug ?? null,
      moves: moves.map(({ kind, before, after }) => ({
        kind,
        from: before.statements.map(({ id }) => id),
        to: after.statements.map(({ id }) => id),
      })),
    })),
    claims: publicClaims(profile, root),
    reported: profile.reportedPositions.map((one) => publicPosition(one, root)),
    uncertain: profile.uncertain.positions.map((one) => publicPosition(one, root)),
    agreement: publicAgreement(profile.agreement, root),
    people: profile.people.map((one) => publicMember(one, root)),
    peopleTotal: profile.peopleTotal,
    readInFull: profile.readInFull,
    topics: profile.topics.map((one) => publicTopic(one, root)),
    summits: profile.summits.map((one) => publicSummit(one, root)),
    sources: profile.sources.map((one) => publicSource(one, root)),
    provenance: publicProvenance(profile.provenance),
  }
}

function publicLine({ topic, positions, review, earlier, behind }: ProfileLine, root: string): PublicLine {
  return {
    topic: topic.slug,
    summit: positions[0]?.summit ?? null,
    positions: positions.map((one) => publicPosition(one, root)),
    review: review ?? null,
    earlier: earlier.map((one) => publicEarlier(one, root)),
    behind: { superseded: behind.superseded, outranked: behind.outranked },
  }
}

function publicEarlier(position: EarlierPosition, root: string): PublicLine['earlier'][number] {
  return {
    id: position.id,
    address: `${root}${positionHref(position.id)}`,
    stance: position.stance,
    basis: position.basis,
    reportedBy: position.reportedBy && publicName(position.reportedBy),
    statedOn: position.statedOn,
    summary: position.summary,
    outranked: position.outranked,
  }
}

function publicClaims(profile: ActorProfile, root: string): ActorFile['claims'] {
  return {
    made: profile.made.map((claim) => ({ ...publicClaimEntry(claim, root), standing: claim.standing })),
    fates: profile.fates.map(publicFate),
    answered: profile.answered.map(({ claim, kind, via, position, uncertain }) => ({
      claim: publicClaimEntry(claim, root),
      kind,
      via,
      position: position?.id ?? null,
      uncertain,
    })),
    reported: profile.reportedClaims.map((claim) => publicClaimEntry(claim, root)),
    uncertain: profile.uncertain.claims.map((claim) => publicClaimEntry(claim, root)),
  }
}

function publicClaimEntry(claim: ClaimEntry, root: string): PublicClaimEntry {
  return {
    slug: claim.slug,
    address: `${root}${claimHref(claim.slug)}`,
    statement: claim.statement,
    kind: claim.kind,
    claimant: publicName(claim.claimant),
    onBehalfOf: claim.onBehalfOf && publicName(claim.onBehalfOf),
    reportedBy: claim.reportedBy && publicName(claim.reportedBy),
    summit: claim.summit,
    topic: claim.topic,
    madeOn: claim.madeOn,
    outcome: claim.outcome,
  }
}

function publicAgreement({ leftOut, lines, more, single }: AgreementWith, root: string): ActorFile['agreement'] {
  return {
    leftOut,
    lines: lines.map(({ other: { slug, name }, pair }) => ({
      other: { slug, address: `${root}${actorHref(slug)}`, name },
      shared: pair.shared,
      sameSide: pair.sameSide,
      same: pair.same,
      terms: pair.terms,
      neither: pair.neither,
      opposite: pair.opposite,
      few: pair.few,
    })),
    more,
    single: single.map(publicName),
  }
}

function publicMember(one: Membership, root: string): ActorFile['people'][number] {
  const { slug, name } = one.member
  return {
    member: { slug, address: `${root}${actorHref(slug)}`, name },
    title: one.title,
    role: one.role,
    from: one.from,
    to: one.to,
    positions: one.positions,
    onBehalf: one.onBehalf,
  }
}
