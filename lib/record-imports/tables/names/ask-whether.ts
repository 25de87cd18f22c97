import { slugOf } from '@/lib/editing/slug'
import type { Place, Question } from '../../reading'

/** Whether a name is that of somebody whom it is like: a question, and who was chosen. */
export function askWhether(
  name: string,
  alike: { slug: string; name: string }[],
  place: Place,
  choices: Record<string, string>,
): { question: Question; chosen: string | undefined } {
  const id = `person ${slugOf(name, 'actor')}`
  const answer = choices[id]
  const chosen = answer === NEW || alike.some(({ slug }) => slug === answer) ? answer : undefined
  const question = {
    id,
    place,
    says: `“${name}” is like ${alike.map((one) => `“${one.name}”`).join(' and ')}, who ${alike.length === 1 ? 'is' : 'are'} on record or in the file.`,
    choices: [
      ...alike.map((one) => ({ value: one.slug, label: `The same person as ${one.name}` })),
      { value: NEW, label: 'Somebody else: a new actor' },
    ],
    chosen: chosen ?? '',
    waits: chosen === undefined,
  }
  return { question, chosen }
}

export const NEW = 'new'
