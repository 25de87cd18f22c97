import { buildLanes, inTime } from '@/lib/actors/lanes'
import type { ActorProfile } from '@/lib/actors/model'
import type { Membership } from '@/lib/actors/read-model'
import { countWords } from '@/lib/comparison/words'
import type { AffiliationRecord } from '@/lib/records/read-model'
import { ROLE } from '@/lib/vocabulary'
import { LanePart } from './lane-part'
import { ActorLink, Name } from './name'

/** Affiliations of a person, or people of an organization, over time. */
export function Affiliations({ profile }: { profile: ActorProfile }) {
  const { actor, people, peopleTotal, until } = profile
  const dashed = profile.filter.asOf ? 'the day asked for' : 'the last day on record'
  if (actor.affiliations.length + people.length === 0) return null
  return (
    <>
      {actor.affiliations.length > 0 && (
        <LanePart
          title="Affiliations"
          lanes={buildLanes(inTime(actor.affiliations), until)}
          label={affiliationLabel}
          dashed={dashed}
        />
      )}
      {people.length > 0 && (
        <LanePart
          title="People"
          lanes={buildLanes(people, until)}
          label={memberLabel}
          dashed={dashed}
          rest={peopleTotal - people.length}
        />
      )}
    </>
  )
}

function affiliationLabel(affiliation: AffiliationRecord) {
  const { actor, organization } = affiliation
  return (
    <>
      <b className="who">
        {actor ? <ActorLink actor={{ slug: actor, name: organization }} /> : <Name>{organization}</Name>}
      </b>
      <span>
        <TitleAndRole {...affiliation} />
      </span>
    </>
  )
}

function memberLabel(membership: Membership) {
  const { member, positions, onBehalf } = membership
  return (
    <>
      <b className="who">
        <ActorLink actor={member} />
      </b>
      <span>
        <TitleAndRole {...membership} />
        {positions > 0 && `, ${countWords(positions, 'position')}`}
        {onBehalf > 0 && (onBehalf === positions ? ', on its behalf' : `, ${onBehalf} on its behalf`)}
      </span>
    </>
  )
}

/** Title and role: "Korea analyst, official". The role is left out where it is "other". */
function TitleAndRole({ title, role }: Pick<AffiliationRecord, 'title' | 'role'>) {
  return (
    <>
      {title && <Name>{title}</Name>}
      {role !== 'other' && `${title ? ', ' : ''}${ROLE[role].label.toLowerCase()}`}
    </>
  )
}
