import { mkdtempSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeDna } from './files'
import { linesOf } from './read'
import { SAMPLE } from './sample'

test('x', async () => {
  const dir = mkdtempSync('/tmp/dna-')
  for (const v of [2, 3] as const) {
    writeDna(`${dir}/${v}.dna`, v, SAMPLE)
    const lines = await linesOf(`${dir}/${v}.dna`)
    writeFileSync(`/tmp/dna-lines-${v}.json`, lines.map((l) => JSON.stringify(l)).join('\n'))
  }
})
