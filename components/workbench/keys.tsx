'use client'

import { useEffect } from 'react'
import { type Desk, listenToCoder } from './listen'

/** Scripts of the page: keyboard shortcuts, text selection and stored cards. All else is links and forms. */
export function Keys({ source, coding, kind }: Desk) {
  useEffect(() => listenToCoder({ source, coding, kind }), [source, coding, kind])
  return null
}
