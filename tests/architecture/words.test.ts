import { describe, expect, test } from 'vitest'
import { listSourceFiles } from './source-files'
import { identifiersIn, textsIn } from './syntax'

// Names and screens use the field's plain nouns. A word of these lists had to be read twice.

/** Words in a name that stand for a plainer noun, with that noun. */
const PLAIN: Record<string, string> = {
  shelf: 'cache',
  told: 'problems, or what is shown',
  asked: 'params, filter or request',
  aside: 'background, worker or sidebar',
  beside: 'conflicting, or next to it',
  stretch: 'part, run, range or page',
  stretches: 'parts, runs, ranges or pages',
  portion: 'chunk or page',
  portions: 'chunks or pages',
  remembered: 'cached',
}

/** Codes of the codebook, which are its own words. */
const CODES = new Set(['cannot_be_told'])

/** Not done yet. */
const NAMES_LEFT = 'lib/attribution/'

/** Phrases on screen that a newcomer had to look up. */
const PHRASES = [
  /\bone voice$/i,
  /\bpart mixed\b/i,
  /\bnothing set\b/i,
  /\bwhose it is\b/i,
  /\bits own record\b/i,
  /\btopics on which somebody is\b/i,
  /\bis no (valid|JSON|name|day|date|place|form|browser|library|SQLite)\b/,
  /\bstands? nowhere\b/i,
  /\bnothing stands at\b/i,
  /\bnothing here reads\b/i,
]

const files = listSourceFiles()

describe('plain words', () => {
  test('names say the plain noun', () => {
    const odd = files
      .filter(({ path }) => !path.startsWith(NAMES_LEFT))
      .flatMap((file) =>
        identifiersIn(file)
          .filter((name) => !CODES.has(name))
          .map((name) => ({ path: file.path, name, instead: plainer(name) })),
      )
      .filter(({ instead }) => instead.length > 0)
    expect(odd).toEqual([])
  })

  test('screens and errors say what a newcomer understands', () => {
    const odd = files
      .flatMap((file) => textsIn(file).map((text) => ({ path: file.path, text })))
      .filter(({ text }) => PHRASES.some((phrase) => phrase.test(text)))
    expect(odd).toEqual([])
  })

  test('are looked for in every kind of name and text, and nowhere else', () => {
    const file = {
      path: 'app/example.tsx',
      text: `
        // told in a comment
        type ShelfLife = { toldBy: string }
        const asked = [1, 2].at(-1)
        export const Panel = ({ portion }: { portion: string }) => (
          <aside title="in a title">
            One
            voice {\`in \${asked} template\`}
          </aside>
        )`,
    }
    expect(identifiersIn(file).filter((name) => plainer(name).length > 0)).toEqual([
      'ShelfLife',
      'toldBy',
      'asked',
      'portion',
    ])
    expect(textsIn(file)).toEqual(expect.arrayContaining(['in a title', 'One voice', 'in', 'template']))
    expect(textsIn(file).join()).not.toContain('told')
  })
})

/** The plain nouns for the words of a name: those of `toldBy` are `told` and `By`. */
function plainer(name: string): string[] {
  const words = name.split(/(?=[A-Z])|_/).map((word) => word.toLowerCase())
  return words.flatMap((word) => (Object.hasOwn(PLAIN, word) ? (PLAIN[word] as string) : []))
}
