import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import './styles/index.css'

export const metadata: Metadata = {
  title: { default: 'Parley', template: '%s · Parley' },
  description: 'Who takes which position on a summit, with the words that prove it, side by side.',
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
