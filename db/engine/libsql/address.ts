import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ServerAddress } from '../engine'

/** An address in `PARLEY_DB` that cannot be used, with the reason in words. It never repeats a password. */
export class UnusableAddress extends Error {}

type Settings = {
  url: string
  token: string | undefined
  caFile: string | undefined
  /** The variable that holds the URL, for messages. */
  setting?: string
}

/**
 * The address of a server as it is set: protocol, host and port, nothing else.
 * @throws {UnusableAddress} for every other part, for credentials in the address, and for a certificate that is none
 */
export function readServerAddress({ url: named, token, caFile, setting = 'PARLEY_DB' }: Settings): ServerAddress {
  const url = parseUrl(named, setting)
  if (url.username || url.password)
    throw new UnusableAddress(`${setting} names a user or password. Put the token of the server into PARLEY_DB_TOKEN.`)
  if (!/^https?:$/.test(url.protocol))
    throw new UnusableAddress(
      `${setting} begins with “${url.protocol}//”. It must be ${setting === 'PARLEY_DB' ? 'a file, or ' : ''}the address of a libSQL server that begins with http:// or https://.`,
    )
  if (url.pathname !== '/' || url.search || url.hash || named.endsWith('?') || named.endsWith('#'))
    throw new UnusableAddress(
      `${setting} is “${named}”. The address of a libSQL server has nothing behind its port: ${url.origin}`,
    )
  if (token !== undefined && /[^\x21-\x7e]/.test(token))
    throw new UnusableAddress('PARLEY_DB_TOKEN has a space or a letter that no token has.')
  if (caFile && url.protocol === 'http:')
    throw new UnusableAddress('PARLEY_DB_CA is for servers whose address begins with https://.')
  return {
    kind: 'libsql',
    url: url.origin,
    ...(token ? { token } : {}),
    ...(caFile ? { ca: readCertificate(caFile) } : {}),
  }
}

function parseUrl(named: string, setting: string): URL {
  try {
    const url = new URL(named)
    if (url.hostname !== '' || !/^https?:$/.test(url.protocol)) return url
  } catch {
    // Told below: the words of the parser repeat the address with its password.
  }
  throw new UnusableAddress(`${setting} is not an address. That of a libSQL server is http://HOST:PORT.`)
}

function readCertificate(file: string): string {
  try {
    const pem = readFileSync(file, 'utf8')
    new X509Certificate(pem)
    return pem
  } catch (error) {
    throw new UnusableAddress(`PARLEY_DB_CA names ${file}, which is no certificate in PEM: ${(error as Error).message}`)
  }
}
