import type { Metadata } from 'next'
import { connection } from 'next/server'
import { LostPage } from '@/components/shell/lost-page'

export const metadata: Metadata = { title: 'Not found' }

export default async function NotFound() {
  // Made for each request: a page made at build time carries no nonce, and the policy would block its scripts.
  await connection()
  return <LostPage />
}
