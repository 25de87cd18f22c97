import { addressIn, splitLibraryPath } from '@/lib/served-library'
import { codeHref } from '@/lib/workbench/addresses'
import { keepCard } from './keep-card'

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
  return () => {
    document.removeEventListener('keydown', onKey)
    forget()
  }
}

function press(key: string): boolean {
  const marked = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)]
  const folded = marked.find((one) => one.closest('details:not([open])'))
  folded?.closest('details')?.setAttribute('open', '')
  const element = marked.find((one) => one.getClientRects().length > 0)
  if (!element) return false
  if (element instanceof HTMLInputElement && element.type !== 'radio') element.focus()
  else {
    // The likeliest topic is focused, not chosen.
    if (element instanceof HTMLInputElement && element.name !== 'topicPick') element.click()
    element.focus()
    if (element instanceof HTMLAnchorElement) element.click()
  }
  return true
}

function takeSelection({ source, coding, kind }: Desk, event: KeyboardEvent): void {
  const selection = getSelection()
  const reading = document.querySelector('[data-reading]')
  if (!selection || selection.isCollapsed || !reading?.contains(selection.anchorNode)) return
  const range = selection.getRangeAt(0)
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ]
  if (start === undefined || end === undefined || end <= start) return
  event.preventDefault()
  const hand = new URLSearchParams(location.search).get('at')
  const spans = event.shiftKey && hand ? `${hand},${start}-${end}` : `${start}-${end}`
  const { base } = splitLibraryPath(location.pathname)
  location.assign(addressIn(base, codeHref(source, { coding, kind, at: spans })))
}

/** Offset in the source text of a DOM position; `data-start` has the offset of each run. */
function offsetOf(node: Node, offset: number): number | undefined {
  if (node instanceof Text) {
    const run = node.parentElement?.closest<HTMLElement>('[data-start]')
    return run ? Number(run.dataset.start) + offset : undefined
  }
  const child = node.childNodes[offset] ?? node
  const run =
    child instanceof Element
      ? (child.closest<HTMLElement>('[data-start]') ?? child.querySelector<HTMLElement>('[data-start]'))
      : null
  return run ? Number(run.dataset.start) : undefined
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
  )
}
