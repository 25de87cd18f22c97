import type { PublicSourceText } from './source-text-schema'

/** A version of a source's text as `parley export --texts` writes it, field by field. */
export function publicSourceText({ source, version, hash, addedOn, body }: PublicSourceText): PublicSourceText {
  return { source, version, hash, addedOn, body }
}
