import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { mayEdit } from '@/lib/viewer'
import { readOnlyReason } from './editing'
import { withoutLibrary } from './library-header'
import { PAGE } from './page-address'
import { PageLinks } from './page-links'
import { viewerOf } from './request-library'
import './styles/index.css'

export const metadata: Metadata = {
  title: { default: 'Parley', template: '%s · Parley' },
  description: 'Who takes which position on a summit, with the words that prove it, side by side.',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const sent = await headers()
  const editing = mayEdit(viewerOf(sent))
  const trying = readOnlyReason(withoutLibrary(sent)) === undefined
  return (
    <html lang="en">
      <body data-editing={editing ? 'open' : undefined} data-trial={trying ? 'open' : undefined}>
        <PageLinks address={sent.get(PAGE)} />
        {children}
      </body>
    </html>
  )
}
