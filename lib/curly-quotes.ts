/**
 * English text with the apostrophes and quotation marks of print, for display in headlines: “Fishers’ League”. Marks that
 * are curly already stay; data, files and citations keep the marks they have.
 *
 * @param lang language tag of the text; text in another language than English is left as it is
 */
export function curlyQuotes(text: string, lang = 'en'): string {
  if (!/^en\b/i.test(lang)) return text
  return text
    .replace(/(?<=^|[\s([{—–/‘“])"/gu, '“')
    .replace(/"/g, '”')
    .replace(/'(?=\d\ds?\b)/g, '’')
    .replace(/(?<=^|[\s([{—–/“])'/gu, '‘')
    .replace(/'/g, '’')
}
