import type { Metadata } from 'next'
import { library } from '@/app/library'
import { redirect } from '@/app/redirect'
import { ActorsPage } from '@/components/actors/actors-page'
import { findActorList, suggestActor } from '@/db/queries/actors/list'
import { ACTORS_PARAMETERS } from '@/lib/filter/actors'
import { canonicalQuery, parseFilter, toSearchParams } from '@/lib/filter/parse'
import { cursorProblems } from '@/lib/page-of-list'
import { actorsHref } from '@/lib/urls'

export const metadata: Metadata = { title: 'Actors' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

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
