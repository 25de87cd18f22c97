import { splitLibraryPath } from '@/lib/served-library'

/**
 * Stores a card's fields for the lifetime of the tab, so that a reload loses nothing. A card returned by the server
 * with problems is already filled in and is left alone.
 */
export function keepCard(card: HTMLFormElement | null): () => void {
  if (!card) return () => {}
  const key = `parley card ${splitLibraryPath(location.pathname).base} ${card.dataset.card}`
  const kept = sessionStorage.getItem(key)
  if (kept !== null && !new URLSearchParams(location.search).has('draft')) fill(card, JSON.parse(kept))
  const keep = () => sessionStorage.setItem(key, JSON.stringify(written(card)))
  const drop = () => sessionStorage.removeItem(key)
  card.addEventListener('input', keep)
  card.addEventListener('submit', drop)
  return () => {
    card.removeEventListener('input', keep)
    card.removeEventListener('submit', drop)
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
