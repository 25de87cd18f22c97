import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'
import { extractFile } from '@/lib/imports/extract'

/** Invented inputs that tools of this kind are known to get wrong, with the right answers. They are not part of the project. */
export const CASES = fileURLToPath(new URL('../../../shared/cases/', import.meta.url))
export const held = existsSync(CASES)
if (!held) console.warn('../shared/cases is not here: inputs that are known to be difficult are not checked.')

/** The test of one row of the table, named by its number or its file. Skipped where the inputs are not here. */
export function row(name: string, kind: string, check: () => Promise<void> | void): void {
  test.skipIf(!held)(`${name}: ${kind}`, check, 120_000)
}

export const inputPath = (name: string) => `${CASES}inputs/${name}`
export const bytesOf = (name: string) => new Uint8Array(readFileSync(inputPath(name)))
export const extractionOf = (name: string) => extractFile(name, bytesOf(name))
export const textOf = async (name: string) => (await extractionOf(name)).text
/** A JSON input; `T` is its shape. */
export const jsonOf = <T>(name: string): T => JSON.parse(readFileSync(inputPath(name), 'utf8'))
