'use client'

import { useState } from 'react'
import { takeMarkup } from './cache'

/**
 * On the server, the cached markup with this id. In the browser, the markup that the server sent: where React renders
 * the page again, it reads the markup from the document.
 */
export function CachedMarkup({ id }: { id: string }) {
  const [markup] = useState(() =>
    typeof window === 'undefined' ? takeMarkup(id) : document.getElementById(id)?.innerHTML,
  )
  return (
    <div
      id={id}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: `writeMarkup` has escaped every text in it
      dangerouslySetInnerHTML={{ __html: markup ?? '' }}
    />
  )
}
