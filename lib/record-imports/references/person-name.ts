import { nameAsFiled, nameInOrder, type PersonName } from '@/lib/citations/names'
import { oneLine } from './markup'

export type ReferenceAuthor = { name: string; sortName: string }

/** A script that writes the family name first and parts no names. */
const UNPARTED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・·]+$/u

/**
 * An author by the parts of the name, as every format of references has them: "van der Berg", "Ai-Jun". One without a
 * given name is filed under the whole name, as an organization is. Undefined where nothing is left.
 */
export function authorByParts(parts: Partial<PersonName>): ReferenceAuthor | undefined {
  const part = (value: string | undefined) => (value === undefined ? '' : (oneLine(value) ?? ''))
  const name: PersonName = {
    family: part(parts.family),
    given: part(parts.given),
    particle: part(parts.particle),
    dropped: part(parts.dropped),
    suffix: part(parts.suffix),
  }
  if (UNPARTED.test(name.family) && UNPARTED.test(name.given)) return authorByName(name.family + name.given)
  if (name.family === '' || name.given === '') return authorByName(nameInOrder(name))
  return { name: nameInOrder(name), sortName: nameAsFiled(name) }
}

/** An author under the whole name: an organization, or somebody with one name. */
export function authorByName(written: string | undefined): ReferenceAuthor | undefined {
  const name = written === undefined ? undefined : oneLine(written)
  return name === undefined ? undefined : { name, sortName: name }
}
