import { Fragment } from 'react'
import { EditLinks } from '@/components/editing/edit-links'
import { ShortCitation } from '@/components/evidence/evidence'
import { quantifierWords } from '@/lib/actors/actor-words'
import { ACTOR_CLASS } from '@/lib/actors/classes'
import type { ActorProfile } from '@/lib/actors/model'
import { curlyQuotes } from '@/lib/curly-quotes'
import { STEPS_ON_PAGE } from '@/lib/editing/next-steps'
import { scriptTag } from '@/lib/scripts'
import { actorsHref, sourcePageHref } from '@/lib/urls'
import { CompareWith } from './compare-with'
import { ExportPositions } from './export-positions'
import { Name } from './name'

/** Head of an actor's page: names in all scripts and spellings, affiliation, and totals. */
export function ActorHead({ profile }: { profile: ActorProfile }) {
  const { actor } = profile
  return (
    <>
      <p className="crumbs">
        <a href={actorsHref()}>Actors</a> /{' '}
        <a href={actorsHref({ of: profile.class })}>{ACTOR_CLASS[profile.class].label}</a>
      </p>
      <div className="titlebar actor-title">
        <div>
          <h1 dir="auto">
            <Name>{curlyQuotes(actor.name)}</Name>
            {actor.nativeName && (
              <>
                {' '}
                <bdi className="native" lang={scriptTag(actor.nativeName)}>
                  {actor.nativeName}
                </bdi>
              </>
            )}
          </h1>
          <Description profile={profile} />
          <Numbers profile={profile} />
          <EditLinks type="actor" name={actor.slug} next={STEPS_ON_PAGE.actor()} />
        </div>
        <div className="actions">
          <CompareWith profile={profile} />
          <ExportPositions profile={profile} />
        </div>
      </div>
    </>
  )
}

function Description({ profile: { actor, groupSource } }: { profile: ActorProfile }) {
  if (actor.kind !== 'group')
    return actor.description ? (
      <p className="lede" dir="auto">
        {actor.description}
      </p>
    ) : null
  return (
    <p className="lede">
      {actor.description && `${actor.description}. `}
      {quantifierWords(actor)}. It belongs to one source
      {groupSource && (
        <>
          ,{' '}
          <a className="link" href={sourcePageHref(groupSource.slug)}>
            <ShortCitation source={groupSource} />
          </a>
          ,
        </>
      )}{' '}
      and is never merged with a group of another.
    </p>
  )
}

function Numbers({ profile: { numbers, totals, ownSources, actor } }: { profile: ActorProfile }) {
  const [only] = ownSources
  return (
    <p className="actor-meta">
      <span>
        <b>{numbers.held}</b> of {numbers.topics} {numbers.topics === 1 ? 'topic' : 'topics'}
      </span>
      <span>
        <b>{numbers.made}</b> {numbers.made === 1 ? 'claim' : 'claims'} made
      </span>
      <span>
        <b>{numbers.answered}</b> answered
      </span>
      <span>
        <b>{totals.sources}</b>{' '}
        {only && totals.sources === 1 ? (
          <a href={sourcePageHref(only.slug)}>source</a>
        ) : totals.sources === 1 ? (
          'source'
        ) : (
          'sources'
        )}
      </span>
      {actor.aliases.length > 0 && (
        <span className="loc">
          Also written{' '}
          {actor.aliases.map((alias, index) => (
            <Fragment key={alias}>
              {index > 0 && ', '}
              <Name>{alias}</Name>
            </Fragment>
          ))}
        </span>
      )}
    </p>
  )
}
