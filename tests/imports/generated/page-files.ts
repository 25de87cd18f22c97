import { encoded, joinBytes } from '../encoded'
import { escaped } from '../word-file'
import { knownText } from './known-text'
import { type Random, randomOf } from './random'
import { type KnownFile, strewn } from './text-files'

const HEADS: Record<string, string[]> = {
  'utf-8': [
    '<meta charset="utf-8">',
    '',
    '<!-- <meta charset="euc-kr"> --><meta charset=utf-8>',
    '<meta charset="windows-1252">',
    '<meta charset="unicode">',
  ],
  'windows-1252': [
    '<meta charset="windows-1252">',
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
    '',
    '<meta charset="utf-8">',
  ],
  'euc-kr': [
    '<meta charset="euc-kr">',
    `<!--${'x'.repeat(2500)}--><meta charset="ks_c_5601-1987">`,
    '<meta charset=cp949>',
    '',
    '<meta charset="utf-8">',
  ],
}

/** A web page with its text in elements of many kinds, in some encoding, declared truly, wrongly, late or not. */
export function pageFile(seed: number): KnownFile {
  const random = randomOf(seed)
  const language = random.pick(['english', 'accented', 'korean'] as const)
  const encoding = random.pick(language === 'korean' ? ['utf-8', 'euc-kr'] : ['utf-8', 'windows-1252'])
  const paragraphs = knownText(random, language, { paragraphs: 6 })
  const lines: string[] = []
  const blocks = paragraphs.map((paragraph) => {
    const { html, text } = blockOf(paragraph, random)
    lines.push(text)
    return html
  })
  const head = random.pick(HEADS[encoding] ?? [''])
  const body = random.pick([
    `<article><h1>Harbor talks</h1>${blocks.join('\n')}</article>`,
    `<main><div class="content">${blocks.join('')}</div></main>`,
    `<div id="content">${blocks.map((block) => `<section>${block}</section>`).join('')}</div>`,
  ])
  const page = `<!doctype html><html lang="en"><head>${head}<title>Harbor talks</title></head><body>${body}</body></html>`
  return {
    name: 'a.html',
    bytes:
      encoding === 'utf-8' && random.chance(0.2)
        ? joinBytes([0xef, 0xbb, 0xbf], encoded(page, encoding))
        : encoded(page, encoding),
    text: lines.join('\n\n'),
  }
}

function blockOf(text: string, random: Random): { html: string; text: string } {
  const inside = inlineOf(text, random)
  const kind = random.below(10)
  if (kind === 0) return { html: `<blockquote><p>${inside}</p></blockquote>`, text }
  if (kind === 1) return { html: `<x-paragraph>${inside}</x-paragraph>`, text }
  if (kind === 2) return { html: `<ol start="4"><li>${inside}</li></ol>`, text: `4. ${text}` }
  if (kind === 3) return { html: `<div><p>${inside}</p></div>`, text }
  if (kind === 4) return { html: `<p hidden>Not seen.</p><p>${inside}</p>`, text }
  return { html: `<p>${inside}</p>`, text }
}

/** Words in elements that change nothing of them. */
function inlineOf(text: string, random: Random): string {
  const words = strewn(text, '\u0001', () => random.chance(0.02)).split(' ')
  return words
    .map((word) => {
      const written = escaped(word).replaceAll('\u0001', random.pick(['&shy;', '<wbr>', '&#8203;', '<b></b>']))
      const kind = random.below(40)
      if (kind === 0) return `<b>${written}</b>`
      if (kind === 1) return `<x-term>${written}</x-term>`
      if (kind === 2) return `<a href="/x"><span>${written}</span></a>`
      if (kind === 3) return `${written.slice(0, 1)}<em></em>${written.slice(1)}`
      if (kind === 4) return `<!-- no word -->${written}`
      return /^&|[<&]/.test(written) || kind !== 5
        ? written
        : [...word].map((letter) => `&#${letter.codePointAt(0)};`).join('')
    })
    .join(random.pick([' ', '\n', ' \n  ']))
}
