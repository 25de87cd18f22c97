import type { Metadata } from 'next'
import { type EditQuery, editRecord } from '@/app/edit/edit-record'

type Props = { params: Promise<{ type: string; name: string }>; searchParams: EditQuery }

export const metadata: Metadata = { title: 'Edit', robots: 'noindex' }

export default async function Edit({ params, searchParams }: Props) {
  const { type, name } = await params
  return editRecord(type, name, searchParams)
}
