/** Changes a line in capitals to title case: "ADA MARLOW" becomes "Ada Marlow". Initials and other lines stay. */
export function titleCased(line: string): string {
  if (/\p{Ll}{2}/u.test(line.replace(/\b(and|by|und|et|y)\b/g, ''))) return line
  return line.replace(
    /\p{Lu}[\p{Lu}\p{M}]{3,}|(?<=\s|^|-)\p{Lu}{2,}(?=\s\p{Lu}{3}|$)/gu,
    (word) => word.charAt(0) + word.slice(1).toLowerCase(),
  )
}
