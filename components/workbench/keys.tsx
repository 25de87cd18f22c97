'use client'

import { useEffect } from 'react'
import { listenToCoder } from './listen'

/** Scripts of the page: keyboard shortcuts, text selection and stored cards. All else is links and forms. */
export function Keys({ source, coding }: { source: string; coding: string }) {
  useEffect(() => listenToCoder({ source, coding }), [source, coding])
  return null
}
