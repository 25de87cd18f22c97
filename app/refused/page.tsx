import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { findRefusal, REFUSED } from '@/app/refusals'
import { RefusalPage } from '@/components/editing/refusal-page'

const findShown = async () => findRefusal((await headers()).get(REFUSED))

export async function generateMetadata(): Promise<Metadata> {
  const refusal = await findShown()
  const title = refusal?.kind === 'doubt' ? 'The database has not answered' : 'Nothing was changed'
  return { title: refusal?.reading ? 'No file was made' : title, robots: 'noindex' }
}

/** The page of a refused request, rendered by `answerRefusalPage` alone; at its own address there is nothing. */
export default async function Refused() {
  const refusal = await findShown()
  if (!refusal) notFound()
  return <RefusalPage {...refusal} />
}
