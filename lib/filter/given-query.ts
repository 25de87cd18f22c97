/** The query as it came, in the spelling of canonical addresses: what differs from the canonical one is sent there. */
export function givenQuery(search: URLSearchParams): string {
  const query = search.toString().replaceAll('%2C', ',')
  return query && `?${query}`
}
