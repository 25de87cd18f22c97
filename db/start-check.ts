import { databaseAddress, serverException } from './location'

/**
 * What is to be said of the database when a server starts: what a libSQL server does not promise; undefined for a file.
 * @throws {UnusableAddress} where the settings name no database
 */
export function checkAtStart(): string | undefined {
  return serverException(databaseAddress())
}
