import { DataBlock } from './reading-page'

/**
 * Data of a page for search engines and reference managers (schema.org, JSON-LD), sent once like the page itself. A
 * block of data is never run, so the policy on scripts does not concern it; no text in it can end it.
 */
export function StructuredData({ data }: { data: object }) {
  return <DataBlock type="application/ld+json" text={serializeData(data)} />
}

/** JSON in which no text is markup: every angle bracket and ampersand is written as an escape. */
export function serializeData(data: object): string {
  return JSON.stringify(data).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)
}
