/** "opposite sides" as "Opposite sides": the first letter in upper case, the rest as it is. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "Looked, found nothing" as "looked, found nothing". */
export function uncapitalize(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
