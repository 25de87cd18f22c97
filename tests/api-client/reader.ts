import createClient from 'openapi-fetch'
import type { components, paths } from './build/schema.js'

type Position = components['schemas']['Position']

/** Reads a library by the generated client: every kind of answer, as somebody else's program would. */
export async function readLibrary(baseUrl: string) {
  const client = createClient<paths>({ baseUrl })
  const against: Position[] = []
  let after: string | undefined
  do {
    const { data, error } = await client.GET('/positions.json', {
      params: { query: { side: ['against'], sort: 'newest', limit: 3, ...(after === undefined ? {} : { after }) } },
    })
    if (error) throw new Error(error.detail)
    against.push(...data.positions)
    after =
      data.page.next === null ? undefined : (new URL(data.page.next, baseUrl).searchParams.get('after') ?? undefined)
  } while (after !== undefined)

  const [first] = against
  if (!first) throw new Error('Nobody is against anything.')
  const { data: one } = await client.GET('/positions/{id}.json', { params: { path: { id: first.id } } })
  const { data: actor } = await client.GET('/actors/{slug}.json', { params: { path: { slug: first.actor.slug } } })
  const { data: topic } = await client.GET('/topics/{slug}.json', { params: { path: { slug: first.topic } } })
  const { data: compared } = await client.GET('/compare.json', { params: { query: { topics: [first.topic] } } })
  const { error: problem, response } = await client.GET('/actors/{slug}.json', { params: { path: { slug: 'nobody' } } })
  const words: (string | null)[] = one?.position.evidence.map(({ text }) => text) ?? []
  const silent: string[] = actor?.silences.map(({ kind }) => kind) ?? []
  return {
    against: against.map(({ id, score }) => ({ id, score })),
    stance: one?.position.stance,
    words,
    silent,
    voices: topic?.voices.all,
    rows: compared?.rows.length,
    problem: problem && { status: response.status, title: problem.title },
  }
}
