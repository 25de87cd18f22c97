import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { findRefusal, REFUSED } from '@/app/refusals'
import { RefusalPage } from '@/components/editing/refusal-page'

export const metadata: Metadata = { title: 'Nothing was changed', robots: 'noindex' }

/** The page of a refused request, rendered by `answerForm` alone; at its own address there is nothing. */
export default async function Refused() {
  const refusal = findRefusal((await headers()).get(REFUSED))
  if (!refusal) notFound()
  return <RefusalPage {...refusal} />
}
