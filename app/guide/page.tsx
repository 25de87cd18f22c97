import type { Metadata } from 'next'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { GuidePage } from '@/components/guide/guide-page'
import { libraryInView } from '@/components/shell/library-in-view'
import { findGuideExamples } from '@/db/queries/guide/examples'
import { findDataVersion } from '@/db/queries/library/data-version'
import { buildGuide } from '@/lib/guide/tasks'

export async function generateMetadata(): Promise<Metadata> {
  await library()
  const description = 'Fifteen things to do with this library, each with a link to its records.'
  return pageMetadata({ title: 'Guide', description, path: '/guide' })
}

export default async function Guide() {
  const db = await library()
  const [examples, version] = await Promise.all([findGuideExamples(db), findDataVersion(db)])
  const { name } = libraryInView()
  return (
    <GuidePage
      parts={buildGuide(examples, name === 'sample')}
      title={version?.library ?? ''}
      isInvented={name !== 'own'}
    />
  )
}
