import { addressIn, splitLibraryPath } from '@/lib/served-library'
import { codeHref } from '@/lib/workbench/addresses'
import { keepCard } from './keep-card'
import { selectedSpan } from './selected-span'

/** What stays in the address when words are selected: the coding, and the kind of text where it was chosen. */
export type Desk = { source: string; coding: string; kind: string | undefined }

/**
 * Listens for keys on the whole page. A key activates the element with that `data-key`: follows a link, makes a choice,
 * focuses a field. While the focus is in a text field only Ctrl Enter is handled.
 */
export function listenToCoder(desk: Desk): () => void {
  const forget = keepCard(document.querySelector<HTMLFormElement>('[data-card]'))
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      document.querySelector<HTMLFormElement>('[data-card]')?.requestSubmit()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
    if (event.key === '?') document.querySelector('#keys')?.toggleAttribute('open')
    else if (event.key === 'Enter') takeSelection(desk, event)
    else if (!press(event.key)) return
    if (event.key !== 'Enter') event.preventDefault()
  }
  document.addEventListener('keydown', onKey)
  document.addEventListener('submit', waitForAnswer, true)
  return () => {
    document.removeEventListener('submit', waitForAnswer, true)
    document.removeEventListener('keydown', onKey)
    forget()
  }
}

function press(key: string): boolean {
  const marked = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)]
  const folded = marked.find((one) => one.closest('details:not([open])'))
  folded?.closest('details')?.setAttribute('open', '')
  const shown = marked.filter((one) => one.getClientRects().length > 0)
  // A key that several choices share goes through them.
  const chosen = shown.findIndex((one) => one instanceof HTMLInputElement && one.checked)
  const element = shown[(chosen + 1) % shown.length]
  if (!element) return false
  const isChoice = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
  if (isChoice || element instanceof HTMLAnchorElement) element.click()
  element.focus()
  return true
}

function takeSelection({ source, coding, kind }: Desk, event: KeyboardEvent): void {
  const selection = getSelection()
  const reading = document.querySelector('[data-reading]')
  if (!selection || selection.isCollapsed || !reading) return
  const span = selectedSpan(selection.getRangeAt(0), reading)
  if (!span) return
  event.preventDefault()
  const hand = new URLSearchParams(location.search).get('at')
  const taken = `${span.start}-${span.end}`
  const at = event.shiftKey && hand ? `${hand},${taken}` : taken
  const { base } = splitLibraryPath(location.pathname)
  location.assign(addressIn(base, codeHref(source, { coding, kind, at })))
}

/**
 * Holds a card back while it is open who speaks: the question about the speaker is focused instead. The server refuses
 * such a card too; this saves the way there.
 */
function waitForAnswer(event: SubmitEvent): void {
  const card = event.target
  if (!(card instanceof HTMLFormElement) || !card.matches('[data-card]')) return
  const question = card.querySelector<HTMLElement>('[data-question]')
  const named = card.elements.namedItem('speaker')
  const answeredFor = card.elements.namedItem('speakerAsked')
  if (!question || question.querySelector(':checked')) return
  if (!(named instanceof HTMLInputElement && answeredFor instanceof HTMLInputElement)) return
  if (named.value.trim() !== answeredFor.value.trim()) return
  event.preventDefault()
  question.dataset.waiting = ''
  question.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
  )
}
