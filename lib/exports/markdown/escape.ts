/**
 * Escapes text for a GFM table cell: the signs of Markdown and HTML, also those special only at the start of a line.
 * New lines become `<br>`.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_{}[\]<>|~$]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(escapeLineStart)
    .join('<br>')
}

function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([#+\-=])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2')
}
