import { CODEBOOK_VERSION } from '@/lib/vocabulary'
import { CHAPTERS } from './chapters'

/** The coding manual as Markdown, for packages that leave without the app. */
export function codebookMarkdown(): string {
  return [
    `# Codebook ${CODEBOOK_VERSION}`,
    ...CHAPTERS.flatMap(({ title, paragraphs, terms }) => [
      `## ${title}`,
      ...paragraphs,
      ...(terms.length > 0
        ? [
            terms
              .map(({ term, meaning, more }) => `- **${term}**: ${[meaning, more].filter(Boolean).join(' ')}`)
              .join('\n'),
          ]
        : []),
    ]),
    '',
  ].join('\n\n')
}

/** The coding manual as plain data. */
export function codebookData() {
  return {
    version: CODEBOOK_VERSION,
    chapters: CHAPTERS.map(({ anchor, title, paragraphs, terms }) => ({
      anchor,
      title,
      paragraphs,
      terms: terms.map(({ anchor, term, meaning, more }) => ({ anchor, term, meaning, more: more ?? null })),
    })),
  }
}
