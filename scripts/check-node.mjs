import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, ROOT } from './run.mjs'

/** @throws {Refusal} where this Node is older than the one package.json asks for */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const wanted = engines.node.replace('>=', '')
  const [major, minor] = version.split('.').map(Number)
  const [leastMajor, leastMinor] = wanted.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return
  throw new Refusal(`Parley needs Node ${wanted} or newer; this is ${version}. Get one from https://nodejs.org.`)
}
