/** The names in a line such as "By Ada Marlow, Staff writer and Tomas Reyes"; none where it is no list of names. */
export function authorNames(line: string): string[] {
  const names = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(by|von|par|por)[:\s]\s*/i, '')
    .split(/\s*[,;|]\s*|\s+(?:and|&)\s+/i)
    .map((name) => name.trim())
  return [...new Set(names)].filter((name) => name !== '' && name.length <= 80 && !NO_NAME.test(name))
}

const NO_NAME = /[@\d/]|\b(staff|writer|correspondent|reporter|editor|contributor|updated|published)\b/i

/** How lists file a name: "Marlow, Ada". A name of one word, or in a script that puts the family first, stays. */
export function sortNameOf(name: string): string {
  const words = name.split(' ')
  const last = words.at(-1) ?? name
  const familyFirst = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)
  return words.length === 1 || familyFirst ? name : `${last}, ${words.slice(0, -1).join(' ')}`
}
