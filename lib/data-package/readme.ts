import { type LibraryAbout, READING_NOTES, RIGHTS_NOTE } from '@/lib/library-tables/about'
import { CODES_TABLE, LIBRARY_TABLES } from '@/lib/library-tables/tables'

/** `README.md` of a data package: what is in it, what to know before counting, and how to read it. */
export function dataPackageReadme(about: LibraryAbout): string {
  const { title, dataVersion, dataDate, codebook } = about
  const address = about.address('/')
  const made = [`data version ${dataVersion}`, dataDate && `of ${dataDate}`, `codebook ${codebook}`].filter(Boolean)
  return [
    `# ${title.replace(/\s+/g, ' ')}`,
    `A library of Parley as a Frictionless data package: ${made.join(', ')}.${address ? ` It is kept at ${address}.` : ''}`,
    '## Before you count',
    READING_NOTES.map((note) => `- ${note}`).join('\n'),
    '## Files',
    [
      '| file | what it is |',
      '|---|---|',
      '| `datapackage.json` | every table with its columns, keys, codes and checksums |',
      ...[...LIBRARY_TABLES, CODES_TABLE].map((table) => `| \`${pathOf(table.name)}\` | ${table.title} |`),
      '| `codebook.md`, `codebook.json` | the coding manual |',
      '| `SHA256SUMS` | checksums of all files, for `sha256sum -c SHA256SUMS` |',
    ].join('\n'),
    'Tables are UTF-8 CSV with commas. They are for programs: no cell is guarded against being run as a formula, so open them in a spreadsheet as text, or take the Excel files of Parley’s pages instead.',
    '## Reading it',
    'In R: `positions <- readr::read_csv("data/positions.csv")`, or `frictionless::read_package("datapackage.json")`. In Python: `pandas.read_csv("data/positions.csv")`, or `frictionless.Package("datapackage.json")`. Each position has its quotations in `data/position_quotations.csv`, each quotation its words in `data/quotations.csv` and its source by `source`.',
    '## Rights',
    RIGHTS_NOTE,
    '',
  ].join('\n\n')
}

/** The path of a table in a data package. */
export const pathOf = (table: string): string => `data/${table}.csv`
