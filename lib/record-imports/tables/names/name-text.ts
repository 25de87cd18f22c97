import { nameKey } from '@/lib/editing/known-records'
import { isOrganization } from '@/lib/imports/organizations'
import type { ActorKind } from '@/lib/vocabulary'

const SUFFIX = /^(jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq|inc|ltd|llc|co|e\.?\s?v|gmbh|ag|s\.?a)\.?$/i

export type ReadName = { name: string; kind: ActorKind; key: string; sortName?: string }

/** A name as it will stand: white space put right, "Marlow, Ada" turned round for a person. */
export function readName(written: string, kind: ActorKind | undefined): ReadName {
  const plain = written.normalize('NFC').replace(/\s+/g, ' ').trim()
  const [, family = '', given = ''] = /^([^,]+), ?([^,]+)$/.exec(plain) ?? []
  const isTurned =
    given !== '' && !SUFFIX.test(given) && kind !== 'organization' && kind !== 'group' && !isOrganization(plain)
  if (isTurned)
    return { name: `${given} ${family}`, kind: 'person', key: nameKey(`${given} ${family}`), sortName: plain }
  return { name: plain, key: nameKey(plain), kind: kind ?? (isOrganization(plain) ? 'organization' : 'person') }
}

/** A name without marks over its letters, its words in alphabetical order: "Kim Yong-chol" and "Yong-Chol KIM" are alike. */
export function looseKey(name: string): string {
  return wordsOf(name).sort().join(' ')
}

/** The family name and the first letter of the given one: "thiele j"; undefined for a single word. */
export function initialKey(name: string): string | undefined {
  const words = wordsOf(name)
  return words.length < 2 ? undefined : `${words.at(-1)} ${words[0]?.[0]}`
}

/** Whether the given name is an initial: "J. Thiele". */
export function hasInitial(name: string): boolean {
  return wordsOf(name)[0]?.length === 1
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
