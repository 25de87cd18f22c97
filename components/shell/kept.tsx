'use client'

import { useState } from 'react'
import { takeFromShelf } from './shelf'

/**
 * On the server, what lies on the shelf under this id; in the browser, the markup that came from there, left as it
 * is. Should React have to draw the page anew, it finds the same markup again.
 */
export function Kept({ id }: { id: string }) {
  const [markup] = useState(() =>
    typeof window === 'undefined' ? takeFromShelf(id) : document.getElementById(id)?.innerHTML,
  )
  return (
    <div
      id={id}
      className="kept"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: `writeMarkup` has escaped every text in it
      dangerouslySetInnerHTML={{ __html: markup ?? '' }}
    />
  )
}
