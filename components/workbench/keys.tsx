'use client'

import { useEffect } from 'react'
import { listenToCoder } from './listen'

/** What only a browser can do: keys, the selection, and keeping a half-filled card. Everything else is links and forms. */
export function Keys({ source, coding }: { source: string; coding: string }) {
  useEffect(() => listenToCoder({ source, coding }), [source, coding])
  return null
}
