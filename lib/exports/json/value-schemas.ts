import { z } from 'zod'

/**
 * The values that public JSON is made of. Words of the codebook are not spelled here: they are the codebook's, and
 * every file names its version.
 */

/** The name of a record in addresses and references. An old one forwards to the present one. */
export const slug = z.string().min(1)
/** A full day, YYYY-MM-DD. As a bound, 0000-01-01 and 9999-12-31 stand for an open one. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** An EDTF date as the source gives it, such as 2019-01-22~ or 2019-02. */
export const edtfDate = z.string().min(1)
/** Text word for word. */
export const text = z.string()
/** A language tag such as en or ko-KR. */
export const language = z.string().min(2)
export const count = z.int().nonnegative()
/** Where a record or view is: a full address where the library has a public one, else from the root of the server. */
export const address = z.string().min(1)

/** Which part of a list a file holds. */
export const pageSchema = z.strictObject({
  limit: count.nullable().describe('Most items of one page; null where the whole list was asked for.'),
  next: address.nullable().describe('The address of the next page; null on the last one.'),
})
export type PublicPage = z.infer<typeof pageSchema>
export const WHOLE: PublicPage = { limit: null, next: null }

/** A reference that can be read without looking it up. */
export const namedSchema = z.strictObject({ slug, name: text })
export type PublicName = z.infer<typeof namedSchema>
