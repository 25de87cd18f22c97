import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { editingOffered } from './editing'
import './styles/index.css'

export const metadata: Metadata = {
  title: { default: 'Parley', template: '%s · Parley' },
  description: 'Who takes which position on a summit, with the words that prove it, side by side.',
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body data-editing={editingOffered() ? 'open' : undefined}>{children}</body>
    </html>
  )
}
