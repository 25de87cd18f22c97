import type { Metadata } from 'next'
import { pageMetadata } from './page-metadata'

type Described = {
  title: string
  description: string
  /** The list's own address, its filter in canonical order. */
  path: string
  /** The view in words; where it has none, the title names its parameters. */
  words?: string | undefined
}

/**
 * The metadata of a list: its plain name where nothing is filtered, else with the view in words, so that no two views
 * have one title. Call it after `library()`.
 */
export function listMetadata({ title, description, path, words }: Described): Metadata {
  const [, query] = path.split('?')
  if (query === undefined) return pageMetadata({ title, description, path })
  const parameters = [...new URLSearchParams(query)].map(([name, value]) => `${name} ${value}`).join(', ')
  return pageMetadata({ title: `${title}: ${words ?? parameters}`, description, path })
}
