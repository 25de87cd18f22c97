import type { Metadata } from 'next'
import { type EditQuery, editRecord } from '@/app/edit/edit-record'

type Props = { params: Promise<{ slug: string }>; searchParams: EditQuery }

export const metadata: Metadata = { title: 'Edit source', robots: 'noindex' }

export default async function EditSource({ params, searchParams }: Props) {
  return editRecord('source', (await params).slug, searchParams)
}
