'use client'

import { useEffect } from 'react'

/** Focuses the search field on `/`, unless the focus is in a field. */
export function SlashFocus() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      const field = document.querySelector<HTMLInputElement>('form.search input')
      if (!field?.checkVisibility()) return
      event.preventDefault()
      field.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return null
}
