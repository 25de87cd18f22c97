import { expect, test } from 'vitest'
import { listSourceFiles, type SourceFile } from './source-files'

// What a viewer is shown is decided in db/visibility.ts: queries call it, and say no such condition themselves.

/** Files that still say it, each to be mended; the list only gets shorter. */
const EXCUSED = new Set(['db/queries/records/name-book.ts', 'db/records/claim.ts'])

/** SQL that compares whether or what is published, by a column that a template names or in plain text. */
const CONDITION = [
  /\b(shown|published)\}?\s*=\s*1\b/i,
  /\bstatus\}?\s*=\s*'published'/i,
  /\beq\([^()]*\.(shown|published|status),/,
  /\b(where|and|not)\s+(\w+\.|\$\{\w+\.)(shown|published)\b/i,
]

const says = ({ text }: SourceFile) => CONDITION.some((condition) => condition.test(code(text)))
const queries = listSourceFiles().filter(({ path }) =>
  /^(db\/(queries|records|files|jobs|commands|cli)|app)\//.test(path),
)

test('no query says itself what is shown', () => {
  expect(queries.length).toBeGreaterThan(50)
  expect(queries.filter((file) => says(file) && !EXCUSED.has(file.path)).map(({ path }) => path)).toEqual([])
})

test.each([
  'sql`select 1 from position p where p.shown = 1`',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what the test looks for
  'sql`where ${p.shown} = 1`',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what the test looks for
  "sql`and ${claim.status} = 'published'`",
  'join coding c on c.id = r.coding_id and c.published = 1',
  "db.select().from(claim).where(eq(claim.status, 'published'))",
  'where p.shown',
])('%s would be found', (text) => {
  expect(says({ path: 'db/queries/any.ts', text })).toBe(true)
})

/** A text without its comments, which may speak of anything. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
