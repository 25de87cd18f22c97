import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { mayEdit } from '@/lib/viewer'
import { viewerOf } from './library'
import './styles/index.css'

export const metadata: Metadata = {
  title: { default: 'Parley', template: '%s · Parley' },
  description: 'Who takes which position on a summit, with the words that prove it, side by side.',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const editing = mayEdit(viewerOf(await headers()))
  return (
    <html lang="en">
      <body data-editing={editing ? 'open' : undefined}>{children}</body>
    </html>
  )
}
