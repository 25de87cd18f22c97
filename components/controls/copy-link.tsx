'use client'

import { useState } from 'react'

type Props = { href: string; label: string; text?: string; className?: string }

/**
 * A link that copies instead of leading there. Without scripts it is the link itself, which a reader can
 * copy by hand. `text` is copied where given, the full address otherwise.
 */
export function CopyLink({ href, label, text, className = 'btn' }: Props) {
  const [copied, setCopied] = useState(false)
  return (
    <a
      className={`${className} noprint`}
      href={href}
      onClick={async (event) => {
        event.preventDefault()
        await navigator.clipboard.writeText(text ?? new URL(href, location.href).href)
        setCopied(true)
      }}
    >
      {copied ? 'Copied' : label}
      <span className="vh" aria-live="polite">
        {copied ? 'Copied to the clipboard' : ''}
      </span>
    </a>
  )
}
