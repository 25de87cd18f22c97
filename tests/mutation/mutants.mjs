/**
 * Small changes of meaning, each found on one line of source. A test suite that holds the line fails on them.
 * @typedef {{ line: number, before: string, after: string, change: string }} Mutant
 */

/** What is looked for in a line, what takes its place, and what the change is called. */
const CHANGES = [
  [/ === /g, () => ' !== ', 'equal → not equal'],
  [/ !== /g, () => ' === ', 'not equal → equal'],
  [/(?<![=<-]) <= /g, () => ' < ', 'at most → less'],
  [/ >= /g, () => ' > ', 'at least → more'],
  [/(?<=[\w)}\]]) < (?=[\w({$])/g, () => ' <= ', 'less → at most'],
  [/(?<=[\w)}\]]) > (?=[\w({$])/g, () => ' >= ', 'more → at least'],
  [/ && /g, () => ' || ', 'and → or'],
  [/ \|\| /g, () => ' && ', 'or → and'],
  [/\bif \((?!false\))(?=.*\) )/g, () => 'if (false && ', 'condition → never'],
  [/(?<=[ (,[])!(?=[a-z(])/g, () => '', 'not → as it is'],
  [/\btrue\b/g, () => 'false', 'true → false'],
  [/\bfalse\b/g, () => 'true', 'false → true'],
  [/(?<![\w.'$-])(\d[\d_]*)(?![\w.'-])/g, (number) => String(Number(number.replaceAll('_', '')) + 1), 'number + 1'],
  [/ and (?=[^'"]*(=|<|>|exists|in |is |\$\{))/g, () => ' or ', 'SQL and → or'],
  [/ desc\b/g, () => '', 'SQL desc → asc'],
  [/\bunion all\b/g, () => 'union', 'SQL union all → union'],
  [/ left join /g, () => ' join ', 'SQL left join → join'],
  [/\bnot exists\b/g, () => 'exists', 'SQL not exists → exists'],
  [/ \?\? (?!\[|\()[^,;)}\n]+/g, () => '', 'default left out'],
  [/\.toSorted\(([^()]|\([^()]*\))*\)/g, () => '', 'sort left out'],
]

/**
 * Every mutant of a file's text. Imports, comments and types have none.
 * @param {string} text
 * @returns {Mutant[]}
 */
export function mutantsOf(text) {
  let inComment = false
  return text.split('\n').flatMap((before, index) => {
    const opens = /^\s*\/\*/.test(before)
    if (opens) inComment = true
    const skipped = inComment || /^\s*(\/\/|import |export type |type |\*)/.test(before)
    if (inComment && before.includes('*/')) inComment = false
    if (skipped) return []
    return CHANGES.flatMap(([pattern, change, name]) =>
      [...before.matchAll(pattern)].map((match) => ({
        line: index + 1,
        before,
        after: before.slice(0, match.index) + change(match[0]) + before.slice(match.index + match[0].length),
        change: name,
      })),
    )
  })
}

/**
 * Numbers from 0 to 1, the same for the same seed (mulberry32, public domain, Tommy Ettinger).
 * @param {number} seed
 */
export function seededRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
