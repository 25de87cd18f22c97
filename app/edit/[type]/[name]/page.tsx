import type { Metadata } from 'next'
import { type EditQuery, editRecord } from '@/app/edit/edit-record'
import { library } from '@/app/library'
import { findSubject } from '@/db/queries/history/subject'
import { mayEdit } from '@/lib/viewer'

type Props = { params: Promise<{ type: string; name: string }>; searchParams: EditQuery }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { type, name } = await params
  const db = await library()
  const subject = mayEdit(db.viewer) ? await findSubject(db, type, name) : undefined
  return { title: subject ? `Edit ${subject}` : 'Edit', robots: 'noindex' }
}

export default async function Edit({ params, searchParams }: Props) {
  const { type, name } = await params
  return editRecord(type, name, searchParams)
}
