/** Markup with the attributes of each tag sorted: React writes some of a field's before or after the others. */
export function inOrder(markup: string): string {
  return markup.replace(
    /<([a-z]+)((?: [\w-]+="[^"]*")+)/g,
    (_, tag: string, attributes: string) =>
      `<${tag}${(attributes.match(/ [\w-]+="[^"]*"/g) ?? []).toSorted().join('')}`,
  )
}
