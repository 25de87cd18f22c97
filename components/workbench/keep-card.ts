import { splitLibraryPath } from '@/lib/served-library'

/**
 * Stores a card's fields for the lifetime of the tab, so that a reload loses nothing, and takes them along when a link
 * (`data-carry`) goes to the same card with other words.
 */
export function keepCard(card: HTMLFormElement | null): () => void {
  if (!card) return () => {}
  const key = `parley card ${splitLibraryPath(location.pathname).base} ${card.dataset.card}`
  const kept = sessionStorage.getItem(key)
  if (kept !== null) fill(card, JSON.parse(kept))
  let changed = kept !== null
  const keep = () => {
    changed = true
    sessionStorage.setItem(key, JSON.stringify(written(card)))
  }
  const drop = (event: Event) => {
    if (!event.defaultPrevented) sessionStorage.removeItem(key)
  }
  const carry = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-carry]') : null
    if (!link || !changed) return
    const [source] = (card.dataset.card ?? '').split(' ')
    const to = new URL(link.href).searchParams
    const { base } = splitLibraryPath(location.pathname)
    const other = `parley card ${base} ${source} ${to.get('at') ?? ''} ${to.get('draft') ?? ''}`
    sessionStorage.setItem(other, JSON.stringify(written(card)))
  }
  card.addEventListener('input', keep)
  card.addEventListener('submit', drop)
  document.addEventListener('click', carry)
  return () => {
    card.removeEventListener('input', keep)
    card.removeEventListener('submit', drop)
    document.removeEventListener('click', carry)
  }
}

type Written = [name: string, value: string][]

function written(card: HTMLFormElement): Written {
  return [...new FormData(card)].flatMap(([name, value]): Written => (typeof value === 'string' ? [[name, value]] : []))
}

function fill(card: HTMLFormElement, fields: Written): void {
  for (const [name, value] of fields) {
    const field = card.elements.namedItem(name)
    // Hidden fields come from the address: the coding and the kind of text may be others by now.
    if (field instanceof HTMLInputElement && field.type === 'hidden') continue
    if (field instanceof RadioNodeList) field.value = value
    else if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = field.value === value
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = value
  }
}
