import type { FileBody } from '@/lib/exports/format'

/** The text of a file, which some formats give as bytes. */
export function textOf(body: FileBody): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
}
