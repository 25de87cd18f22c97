/** The query as it came, in the spelling that canonical addresses use. */
export function canonicalQuery(search: URLSearchParams): string {
  const query = search.toString().replaceAll('%2C', ',')
  return query && `?${query}`
}
