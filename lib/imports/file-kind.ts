import { UnreadableFile } from './extraction'

const FILE_KINDS = ['txt', 'md', 'html', 'pdf', 'docx'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** File name extensions that a form's file field accepts. */
export const ACCEPTED_ENDINGS = ['.txt', '.md', '.html', '.htm', '.pdf', '.docx']

const ENDINGS: Record<string, FileKind> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
}

/** Kinds with a fixed beginning, by the first bytes as text. A PDF may have some bytes before it. */
const BEGINNINGS: { kind: FileKind | 'doc' | 'other'; label: string; begins: (head: string) => boolean }[] = [
  { kind: 'pdf', label: 'a PDF', begins: (head) => head.includes('%PDF-') },
  { kind: 'docx', label: 'a zipped file such as DOCX', begins: (head) => head.startsWith('PK\u0003\u0004') },
  {
    kind: 'doc',
    label: 'a Word file of before 2007',
    begins: (head) => head.startsWith('\u00d0\u00cf\u0011\u00e0'),
  },
  {
    kind: 'other',
    label: 'a picture or program',
    begins: (head) =>
      ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '\u007fELF', 'MZ\u0090', '\u001f\u008b'].some((mark) =>
        head.startsWith(mark),
      ),
  },
]

/**
 * The kind of a file by its extension and its beginning, which must agree.
 * @throws {UnreadableFile} for other kinds, for an empty file, and where extension and content disagree
 */
export function fileKindOf(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableFile('This file is empty.')
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  const named = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined
  if (!named)
    throw new UnreadableFile(
      `${ending ? `A file ending in .${ending}` : 'A file without an ending'} is not read here. Choose one that ends in ${ACCEPTED_ENDINGS.join(', ')}, or paste the text.`,
    )
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const found = BEGINNINGS.find(({ begins }) => begins(head))
  const signed = named === 'pdf' || named === 'docx'
  if (signed ? found?.kind === named : found === undefined || mentionsPdf(found.kind, head)) return named
  throw new UnreadableFile(
    `This file is called .${ending}, but what is in it is ${found?.label ?? 'something else'}. Save it again in its own kind, or paste the text.`,
  )
}

/** Whether a text merely mentions `%PDF-`, which a PDF has at its start. */
function mentionsPdf(kind: string, head: string): boolean {
  return kind === 'pdf' && !head.startsWith('%PDF-')
}
