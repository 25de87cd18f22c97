import { test } from 'vitest'
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs'
import { extractFile } from '@/lib/imports/extract'
test('x', async () => {
  const out = process.env.OUT ?? '/tmp/rd/out'
  mkdirSync(out, { recursive: true })
  for (const dir of ['inputs','passed']) for (const f of readdirSync('/work/shared/cases/'+dir)) {
    if (f.endsWith('.json')) continue
    let got
    try { got = await extractFile(f, new Uint8Array(readFileSync('/work/shared/cases/'+dir+'/'+f))) } catch (e) { got = String(e) }
    writeFileSync(out+'/'+f+'.json', JSON.stringify(got, null, 1).replaceAll('\\n','\n'))
  }
})
import { extractPasted } from '@/lib/imports/extract'
import { withoutFurniture } from '@/lib/imports/text/furniture'
test('article', () => {
  const t = readFileSync('/work/shared/input/second-summit-article.txt', 'utf8')
  const x = extractPasted(t)
  writeFileSync('/tmp/rd/article.json', JSON.stringify({ ...x, text: '', furniture: x.furniture.map((f) => [f.reason, x.text.slice(f.start, f.end)]) }, null, 1))
  writeFileSync('/tmp/rd/article.txt', withoutFurniture(x.text, x.furniture))
  for (const f of readdirSync('/work/shared/input/first-hand')) if (f.endsWith('.txt')) {
    const s = performance.now()
    const x = extractPasted(readFileSync('/work/shared/input/first-hand/'+f, 'utf8'))
    console.log(f, Math.round(performance.now()-s), 'ms', JSON.stringify({ ...x, text: '', furniture: x.furniture.map((f) => [f.reason, x.text.slice(f.start, f.end).slice(0,80)]) }))
  }
})
