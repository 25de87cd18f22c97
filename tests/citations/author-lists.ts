import type { SourceRecord } from '@/lib/records/read-model'

type Author = SourceRecord['authors'][number]

const author = (name: string, sortName = name): Author => ({ name, sortName, actor: null })
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => author(`Ada Marlow${index}`, `Marlow${index}, Ada`))

/** Invented authors of every kind of name that styles treat apart, and lists of every length that they cut. */
export const AUTHOR_LISTS: Record<string, Author[]> = {
  'initials without spaces': [author('J.D. Marlow', 'Marlow, J.D.'), author('M.R.C. Vale', 'Vale, M.R.C.')],
  'initials with hyphens': [author('J.-L. Vale', 'Vale, J.-L.')],
  'a hyphenated given name': [author('Ai-Jun Quill', 'Quill, Ai-Jun')],
  'a hyphen before a small letter': [author('Ki-moon Ban', 'Ban, Ki-moon')],
  'a particle behind the given name': [author('Charles de Gate', 'Gate, Charles de')],
  'a particle before the family name': [author('Ai-Jun van der Berg', 'van der Berg, Ai-Jun')],
  'a particle in capitals': [author('Charles De Gate', 'De Gate, Charles')],
  'a particle with an apostrophe': [author('Jeanne d’Orme', 'd’Orme, Jeanne')],
  'a small word inside a given name': [author('Maria da Luz Reyes', 'Reyes, Maria da Luz')],
  'a small word inside a family name': [author('José María Orte y Gas', 'Orte y Gas, José María')],
  'a suffix': [author('Tobin Reeve Jr.', 'Reeve, Tobin, Jr.'), author('Ada Marlow', 'Marlow, Ada')],
  'a suffix as a number': [author('Tobin Reeve III', 'Reeve, Tobin, III')],
  'a suffix and a particle': [author('Ludwig von Tal Jr.', 'von Tal, Ludwig, Jr.')],
  'letters beyond ASCII': [author('Łukasz Søren', 'Søren, Łukasz')],
  'small letters throughout': [author('bell quay', 'quay, bell')],
  'another script': [author('김하늘')],
  'an organization': [author('Straits Institute')],
  'an organization with commas': [author('Department of Ports, Tides, and Harbours')],
  'an organization with one comma': [author('University of the Straits, Quay Campus')],
  'a firm with commas': [author('Quill, Vale & Partners')],
  'an organization with braces': [author('{Brace} and } Company')],
  'an organization after a person': [author('Ada Marlow', 'Marlow, Ada'), author('Straits Institute')],
  'a person after an organization': [author('Straits Institute'), author('Ada Marlow', 'Marlow, Ada')],
  'two organizations': [author('Straits Institute'), author('Port Authority')],
  'three organizations': [author('Straits Institute'), author('Port Authority'), author('Tide Office')],
  'three people': people(3),
  'ten people': people(10),
  'eleven people': people(11),
  'twenty people': people(20),
  'twenty-one people': people(21),
}
