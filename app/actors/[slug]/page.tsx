import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { ActorPage } from '@/components/actors/actor-page'
import { StructuredData } from '@/components/shell/structured-data'
import { findActorProfile } from '@/db/queries/actors/actor'
import { findSameOrNot } from '@/db/queries/records/same-or-not'
import { listActors } from '@/db/queries/records/subjects'
import { ACTOR_PARAMETERS } from '@/lib/filter/actor'
import { canonicalQuery, parseFilter, toSearchParams } from '@/lib/filter/parse'
import { actorData } from '@/lib/structured-data/person'
import { actorHref, actorViewHref } from '@/lib/urls'
import { mayEdit } from '@/lib/viewer'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const [actor] = await listActors(await library(), [slug])
  if (!actor) return { title: 'No such actor' }
  const description = `What ${actor.name} holds, in which words, and who agrees.${actor.description ? ` ${actor.description}` : ''}`
  const { filter } = parseFilter(ACTOR_PARAMETERS, toSearchParams(await searchParams))
  return pageMetadata({ title: actor.name, description, path: actorViewHref(slug, filter) })
}

export default async function Actor({ params, searchParams }: Props) {
  const { slug } = await params
  const search = toSearchParams(await searchParams)
  const { filter, problems } = parseFilter(ACTOR_PARAMETERS, search)
  const href = actorViewHref(slug, filter)
  const profile = await findActorProfile(await library(), slug, filter, publicAddress(href))
  if (!profile) notFound()
  if (problems.length === 0 && href !== `${actorHref(slug)}${canonicalQuery(search)}`) redirect(href)
  const { viewer } = await library()
  const decided = mayEdit(viewer) ? await findSameOrNot(await library(), 'actor', slug) : undefined
  const data = actorData(profile.actor, publicAddress)
  return (
    <>
      {data && <StructuredData data={data} />}
      <ActorPage profile={profile} decided={decided} problems={problems} search={search} />
    </>
  )
}
