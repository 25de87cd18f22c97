'use client'

import { useEffect } from 'react'

/** Makes every `CopyLink` of a page copy, by one listener on the document. */
export function CopyLinks() {
  useEffect(() => {
    const onClick = async (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy]') : null
      if (!link) return
      event.preventDefault()
      await navigator.clipboard.writeText(link.dataset.copy || link.href)
      const [label, live] = link.children
      if (label) label.textContent = 'Copied'
      if (live) live.textContent = 'Copied to the clipboard'
    }
    addEventListener('click', onClick)
    return () => removeEventListener('click', onClick)
  }, [])
  return null
}
