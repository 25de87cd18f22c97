import type { PublicSchemaName } from '@/lib/exports/json/json-schemas'
import type { Parameters } from '@/lib/filter/parameter'

export const ENDPOINT_TAGS = ['Records', 'Lists', 'Views', 'History'] as const
type EndpointTag = (typeof ENDPOINT_TAGS)[number]

/** A page whose data has an address of its own: the page's, with an extension. */
export type Endpoint = {
  /** Address of the page, names in braces: `/actors/{slug}`. */
  path: string
  /** Address of the data without its extension, where it is another than the page's. */
  data?: string
  tag: EndpointTag
  /** What it answers, as one line. */
  summary: string
  schema: PublicSchemaName
  /** The parameters of the page, read as the page reads them. */
  parameters: Parameters
  /** Items of a page where no `limit` is given; undefined where there is no list. */
  pageSize?: number
  /** Whether `limit=all` gives the whole list as one file. */
  whole?: boolean
  /** The options of its CSV; undefined where it has none. */
  csv?: Parameters
}
