import type { IncomingMessage, ServerResponse } from 'node:http'
import { pathToFileURL } from 'node:url'
import { projectFile } from '@/db/project-file'

/** A bundle of its own, loaded by the first request for data: a server that nobody asks for any needs no memory for it. */
const BUNDLE = pathToFileURL(projectFile('build/data.mjs')).href
const load = (): Promise<typeof import('./answer-at-once')> => import(BUNDLE)

/** Whether an address may be one of data. All others are the framework's. */
const mayBeData = (url = ''): boolean => /^[^?]+\.(json|csv)(\?|$)/i.test(url)

/** With `PARLEY_DATA=framework` the framework answers everything: tests and benchmarks compare the two. */
const isOn = () => process.env.PARLEY_DATA !== 'framework'

/** Answers requests for data by their route's own handler, and leaves all others to `rest`. */
export async function answerData(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, rest }: { origin: string; rest: (request: IncomingMessage, response: ServerResponse) => Promise<void> },
): Promise<void> {
  if (!isOn() || !mayBeData(request.url)) return rest(request, response)
  const { answerAtOnce, findDataRequest } = await load()
  const data = findDataRequest(request)
  return data ? answerAtOnce(data, origin, request, response) : rest(request, response)
}
