import { findNetworkView, readNetworkView } from '@/db/queries/agreement/network'
import { takesLong } from '@/db/queries/agreement/takes-long'
import { findAgreementView, readAgreementView } from '@/db/queries/agreement/view'
import { findCoverage, readCoverage } from '@/db/queries/coverage/coverage'
import { TooMuch } from '@/lib/agreement/limits'
import { agreementHref, coverageHref, networkHref } from '@/lib/urls'
import { addressProblems, type FileView } from './file-view'

/** Views whose length is known only once they are built, so that each is built once. */

export const agreementFileView: FileView = {
  name: 'agreement',
  async read(db, search, publicAddress) {
    const { filter: named, problems } = await readAgreementView(db, search)
    if (problems.length > 0) return addressProblems(problems)
    const filter = { ...named, pair: undefined, from: undefined, cluster: undefined, clusters: undefined }
    const find = once(() => findAgreementView(db, filter, publicAddress(agreementHref(filter))))
    return {
      columns: 1,
      takesLong: () => takesLong(db),
      rows: async () => (await find()).actors.length,
      model: () => find().then((model) => ({ name: 'agreement' as const, model }), tooMuchOf),
    }
  },
}

export const networkFileView: FileView = {
  name: 'network',
  async read(db, search, publicAddress) {
    const { filter, problems } = await readNetworkView(db, search)
    if (problems.length > 0) return addressProblems(problems)
    const find = once(() => findNetworkView(db, filter, publicAddress(networkHref(filter))))
    return {
      columns: 1,
      takesLong: () => takesLong(db),
      rows: async () => (await find()).nodes.length,
      model: () => find().then((model) => ({ name: 'network' as const, model }), tooMuchOf),
    }
  },
}

export const coverageFileView: FileView = {
  name: 'coverage',
  async read(db, search, publicAddress) {
    const { filter: named, problems } = await readCoverage(db, search)
    if (problems.length > 0) return addressProblems(problems)
    const filter = { ...named, page: undefined }
    const find = once(() => findCoverage(db, filter, publicAddress(coverageHref(filter))))
    return {
      columns: 1,
      takesLong: () => takesLong(db),
      rows: async () => {
        const { topics, actors } = await find()
        return topics.length + actors.length
      },
      model: async () => ({ name: 'coverage', model: await find() }),
    }
  },
}

/** What is too much to count, in words. */
function tooMuchOf(error: unknown): { tooMuch: string } {
  if (error instanceof TooMuch) return { tooMuch: error.message }
  throw error
}

function once<T>(build: () => Promise<T>): () => Promise<T> {
  let built: Promise<T> | undefined
  return () => {
    built ??= build()
    return built
  }
}
