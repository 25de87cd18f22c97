'use client'

import { useState } from 'react'
import { takeMarkup } from './cache'

/**
 * On the server, the markup cached under this id. In the browser, the markup that the server sent, left as it is:
 * where React has to render the page again, it reads the same markup from the document.
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
