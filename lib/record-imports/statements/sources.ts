import type { BundleSource } from '@/lib/bundle/schema'
import { slugOf } from '@/lib/editing/slug'
import { fold } from '@/lib/fold'
import type { KnownRecords, Place, Question } from '../reading'
import { stableId } from '../stable-id'

/** A document as a source: the one on record, or a new one; with what is asked about it. */
export type NamedSource = { record: BundleSource; onRecord: boolean; question: Question | undefined }

/** A document without a name, the SHA-256 of its stored text, and where it is in the file. */
type Unnamed = { source: Omit<BundleSource, 'slug'>; hash: string | undefined; place: Place }

/**
 * Names the sources of a file one after the other. A document with the very text of a source on record is that source,
 * and so is one with its title and day that was brought in before. One with the title and day of another source is
 * asked about.
 */
export function createSourceNames(known: KnownRecords, choices: Record<string, string>) {
  const taken = new Set<string>()
  const take = (record: BundleSource, onRecord: boolean, question?: Question): NamedSource => {
    taken.add(record.slug)
    return { record, onRecord, question }
  }
  return ({ source, hash, place }: Unnamed): NamedSource => {
    const plain = slugFor(source)
    const sameText = known.texts
      .filter((text) => text.hash === hash && !taken.has(text.source))
      .map((text) => text.source)
    const sameWords = known.sources.find(({ slug }) => sameText.includes(slug))
    if (sameWords) return take(sameWords, true)
    const slug = taken.has(plain) ? stableId(plain, [hash]) : plain
    const before = known.sources.find((one) => one.slug === slug)
    if (before) return take(before, true)
    const alike = known.sources.find((one) => !taken.has(one.slug) && isAlike(one, source))
    if (!alike) return take({ slug, ...source }, false)
    const question = ask(alike, place, choices, !known.texts.some((text) => text.source === alike.slug))
    return question.chosen === SAME ? take(alike, true, question) : take({ slug, ...source }, false, question)
  }
}

const SAME = 'same'
const LONGEST = 80

/** “hearing-on-the-strait-2018-10-10”. */
function slugFor({ title, issued }: Omit<BundleSource, 'slug'>): string {
  const day = issued.replace(/[^\d-]/g, '')
  return `${slugOf(title, 'document').slice(0, LONGEST).replace(/-$/, '')}-${day}`
}

function isAlike(one: BundleSource, { title, issued }: Omit<BundleSource, 'slug'>): boolean {
  return one.issued === issued && foldTitle(one.title) === foldTitle(title)
}

const foldTitle = (title: string) => fold(title).trim().toLowerCase()

/** A source without a text is likely to be the document; one with another text is not. */
function ask(alike: BundleSource, place: Place, choices: Record<string, string>, likely: boolean): Question {
  const id = `source: ${alike.slug}`
  const answer = choices[id]
  return {
    id,
    place,
    says: `The source “${alike.title}” on record has the title and day of a document. ${likely ? 'Its text is not held.' : 'Its text is another one.'}`,
    choices: [
      { value: SAME, label: 'It is the same: the coding goes to the source on record' },
      { value: 'other', label: 'It is another source' },
    ],
    chosen: answer === SAME || answer === 'other' ? answer : likely ? SAME : 'other',
    waits: false,
  }
}
