import { parseHTML } from 'linkedom'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'

/** The fields that a browser sends of a form as it is shown, with some filled in otherwise. */
export function sentFields(form: ReactNode, changes: Record<string, string> = {}): Map<string, string> {
  const { document } = parseHTML(`<html><body>${renderToStaticMarkup(form)}</body></html>`)
  const fields = new Map<string, string>()
  for (const field of document.querySelectorAll('input, select, textarea')) {
    const type = field.getAttribute('type')
    if ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked')) continue
    const chosen = field.querySelector('option[selected]') ?? field.querySelector('option')
    const value = chosen?.getAttribute('value') ?? field.getAttribute('value') ?? field.textContent ?? ''
    // As they are sent: with the line breaks of Windows.
    fields.set((field.getAttribute('name') ?? '').replace(/\r?\n/g, '\r\n'), value.replace(/\r?\n/g, '\r\n'))
  }
  for (const [name, value] of Object.entries(changes)) {
    expect([...fields.keys(), 'do', 'save', 'mappingName']).toContain(name)
    fields.set(name, value)
  }
  return fields
}
