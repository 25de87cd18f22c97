import type { Bundle } from '@/lib/bundle/schema'
import { BASES, STANCE, STANCES } from '@/lib/vocabulary'
import { seeded } from '../fixtures/nasty/seeded'
import { aPosition, smallLibrary } from '../fixtures/small'

type Size = { actors: number; topics: number; positions: number; codings?: number }

/** The small library grown to a size, the same in every run: people, standing topics, positions of all of them. */
export function generatedLibrary({ actors, topics, positions, codings = 40 }: Size): Bundle {
  const library = smallLibrary()
  const { pick, next } = seeded(7)
  const [person] = library.actors.slice(1)
  const [topic] = library.topics
  const [joint] = library.quotations
  const [coding] = library.codings
  if (!person || !topic || !joint || !coding) throw new Error('the small library is empty')
  const people = Array.from({ length: actors }, (_, at) => `actor-${at}`)
  const subjects = Array.from({ length: topics }, (_, at) => `topic-${at}`)
  for (const slug of people) library.actors.push({ ...person, slug, name: `Person ${slug}` })
  for (const slug of subjects) library.topics.push({ ...topic, slug })
  for (const slug of people) library.quotations.push({ ...joint, id: `q-${slug}`, speakers: [slug] })
  for (let at = 0; at < codings; at++)
    library.codings.push({
      ...coding,
      id: `coding-${at}`,
      complete: at % 2 === 0,
      actors: people.slice(at, at + 5),
      topics: subjects.slice(0, 30),
    })
  for (let at = 0; at < positions; at++) {
    const actor = pick(people)
    const stance = pick(STANCES)
    const basis = pick(BASES)
    const behalf = next() < 0.1 ? pick(people) : null
    library.positions.push(
      aPosition({
        id: `g-${at}`,
        coding: `coding-${at % codings}`,
        actor,
        onBehalfOf: behalf === actor ? null : behalf,
        topic: pick(subjects),
        stance,
        conditions: STANCE[stance].conditional ? { join: 'all', items: [{ kind: 'if', text: 'x' }] } : null,
        basis,
        inference: basis === 'inferred' ? 'It follows.' : null,
        statedOn: `201${Math.floor(next() * 10)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`,
        quotations: [`q-${actor}`],
      }),
    )
    if (at % 4 === 0)
      library.absences.push({
        id: `n-${at}`,
        actor,
        topic: pick(subjects),
        summit: null,
        kind: 'not_found',
        source: 'gazette-1',
        on: '2019-01-22',
        by: 'C.',
        note: null,
        quotations: [],
      })
  }
  return library
}
