/**
 * Data of a page for search engines and reference managers (schema.org, JSON-LD). A block of data is never run, so the
 * policy on scripts does not concern it; no text in it can end it.
 */
export function StructuredData({ data }: { data: object }) {
  // React writes the text of a script as it is.
  return <script type="application/ld+json">{serializeData(data)}</script>
}

/** JSON in which no text is markup: every angle bracket and ampersand is written as an escape. */
export function serializeData(data: object): string {
  return JSON.stringify(data).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)
}
