/** Names, and beginnings of names, that programs give to unnamed files. */
const BY_PROGRAM =
  /^(microsoft (word|powerpoint|excel|office \w+)\b.*|untitled.*|(document|dokument|documento|문서) ?\d*|(presentation|präsentation|powerpoint.presentation|slide|folie|book|mappe|sheet|print|scan|img|image|layout|page|seite) ?\d*|about:blank|no title|title|unknown|null|undefined|new document.*|full page photo|.*\bprint(ed)? (from|by)\b.*)$/i
const FILE_ENDING =
  /\.(docx?|dotx?|odt|rtf|pdf|indd|qxd|qxp|tex|dvi|ps|eps|pages|pptx?|xlsx?|html?|aspx?|php|txt|md|wpd|pub|ai|cdr|fm|pm[d56]|tmp)\b\s*(\(.*\))?$/i

/**
 * The title in a file's metadata; undefined where a program made it up: "Microsoft Word - draft_final_v3.docx",
 * "untitled", "scan0012", "file:///C:/…".
 */
export function titleSaid(title: string | undefined): string | undefined {
  const plain = title?.replace(/\s+/g, ' ').trim() ?? ''
  const coded = !/\s/.test(plain) && (/[_\d\\/]/.test(plain) || /^[a-z]+([A-Z][a-z]*)+$/.test(plain))
  const isName =
    plain === '' || coded || BY_PROGRAM.test(plain) || FILE_ENDING.test(plain) || /^(file|https?):\/\//i.test(plain)
  return isName && !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(plain) ? undefined : plain || undefined
}
