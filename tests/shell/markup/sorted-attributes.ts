/** Markup with the attributes of each tag in alphabetical order: React writes some attributes of a field before the others. */
export function sortedAttributes(markup: string): string {
  return markup.replace(
    /<([a-z]+)((?: [\w-]+="[^"]*")+)/g,
    (_, tag: string, attributes: string) =>
      `<${tag}${(attributes.match(/ [\w-]+="[^"]*"/g) ?? []).toSorted().join('')}`,
  )
}
