import type { Metadata } from 'next'
import { library } from '@/app/library'
import { listMetadata } from '@/app/list-metadata'
import { redirect } from '@/app/redirect'
import { ActorsPage } from '@/components/actors/actors-page'
import { findActorList, suggestActor } from '@/db/queries/actors/list'
import { ACTORS_PARAMETERS } from '@/lib/filter/actors'
import { canonicalQuery, parseFilter, toSearchParams } from '@/lib/filter/parse'
import { cursorProblems } from '@/lib/page-of-list'
import { actorsHref } from '@/lib/urls'

const DESCRIPTION =
  'Everybody whose words are on record: people, organizations and unnamed groups, with their affiliations.'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter } = parseFilter(ACTORS_PARAMETERS, toSearchParams(await searchParams))
  await library()
  return listMetadata({ title: 'Actors', description: DESCRIPTION, path: actorsHref(filter) })
}

export default async function Actors({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = parseFilter(ACTORS_PARAMETERS, search)
  const href = actorsHref(filter)
  if (problems.length === 0 && href !== `/actors${canonicalQuery(search)}`) redirect(href)
  const list = await findActorList(db, filter)
  const nobody = list.shown.length === 0 && filter.q !== undefined
  return (
    <ActorsPage
      list={list}
      filter={filter}
      problems={[...problems, ...cursorProblems(filter.after, list.page)]}
      search={search}
      suggestion={nobody && filter.q ? await suggestActor(db, filter.q) : undefined}
    />
  )
}
