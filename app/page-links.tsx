import { listPageLinks } from '@/lib/api/page-links'
import { splitLibraryPath } from '@/lib/served-library'

/** The links in the head of a page to its data. */
export function PageLinks({ address }: { address: string | null }) {
  const [, pathname = '', query = ''] = /^([^?]*)(.*)$/.exec(address ?? '') ?? []
  const { base, path } = splitLibraryPath(pathname)
  return (
    <>
      {listPageLinks(base, path, query).map(({ type, title, href }) => (
        <link key={type} rel="alternate" type={type} title={title} href={href} />
      ))}
    </>
  )
}
