import { openEngine } from '@/db/engine/open'
import { databaseAddress } from '@/db/location'
import { follow } from './follow'
import { type SchemaFault, schemaCheck } from './schema-fault'

export type ServedReplica = {
  /** Why the copy cannot be read now, in words; undefined where it can. */
  fault(): string | undefined
  stop(): void
}

/** Milliseconds between two looks at the schema of the copy, which editors elsewhere can change. */
const LOOK = 1_000

/**
 * Where this process reads a replica file (`PARLEY_REPLICA_OF`), keeps a follower at work on it and waits until it can be
 * read for the first time; undefined elsewhere.
 * @param say takes lines for the operator
 * @throws where the settings name no primary, or the file is none that a follower may fill
 */
export async function serveReplica(say: (line: string) => void): Promise<ServedReplica | undefined> {
  const address = databaseAddress()
  if (address.kind !== 'embedded' || address.replicaOf === undefined) return undefined
  const following = follow({ file: address.file, primary: address.replicaOf, say })
  await following.ready
  const engine = openEngine(address, { cacheKilobytes: 256 })
  const check = schemaCheck()
  let found: SchemaFault | undefined
  const look = async () => {
    const before = found
    found = await check(engine).catch((error: Error) => `cannot be read: ${error.message}`)
    if (found !== before && found) say(`The library at ${address.replicaOf} ${found}. Nothing is answered until then.`)
    if (before && !found) say(`The library at ${address.replicaOf} can be read.`)
  }
  await look()
  const timer = setInterval(look, LOOK)
  return {
    fault: () => found && `The library that is served here ${found}. Ask again later.`,
    stop: () => {
      clearInterval(timer)
      following.stop()
      engine.close()
    },
  }
}
