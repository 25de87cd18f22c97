import { type Library, type Options, parse } from '@retorquere/bibtex-parser'
import { quoted } from '@/lib/imports/counted'
import { UnreadableFile } from '@/lib/imports/extraction'
import type { Place } from '@/lib/record-imports/reading'
import type { ReferenceList, Unread } from '../reference'
import { referenceOf } from './entry'
import { maskSigns } from './latex-marks'

const OPTIONS: Options = {
  // Titles stay word for word: their capitals are the source's.
  english: false,
  sentenceCase: false,
  // Fields without words of the source stay as they are: "~" in a date means about, an address has no commands, and
  // abstracts take most of the time.
  verbatimFields: [
    /^(?!(title|subtitle|titleaddon|(book|journal)(sub)?title|journal|author|howpublished|publisher|institution|organization|shortjournal|year|month|day|note|type|language|langid|entrysubtype)$).*$/,
  ],
}

/**
 * Reads BibTeX and biblatex. An entry that is broken is told with its place, and the ones after it are read.
 *
 * @throws {UnreadableFile} where there is no entry in it
 */
export function parseBibtex(text: string): ReferenceList {
  const masked = maskSigns(text)
  const library = parsed(masked)
  const commands = library.errors.flatMap(({ error }) => /^unhandled (?:macro|\w+) (.*)$/.exec(error)?.[1] ?? [])
  const broken = library.errors.filter(({ error }) => !error.startsWith('unhandled '))
  const entries = library.entries.filter(({ input }) => input !== '')
  if (entries.length === 0 && broken.length === 0)
    throw new UnreadableFile('There is no entry of BibTeX in this file: nothing like @article{key, …} was found.')
  return {
    references: entries.map((entry, index) => referenceOf(entry, placeOf(index + 1, entry.key))),
    unread: broken.map(unreadOf(masked)),
    unplaced: commands.map((command) => `LaTeX command ${command.trim() || '\\␣'}, left as written`),
  }
}

function parsed(text: string): Library {
  try {
    return parse(text, OPTIONS)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new UnreadableFile(`This file could not be read as BibTeX: ${quoted([reason])}.`)
  }
}

function placeOf(row: number, key: string | undefined): Place {
  return { words: key ? `entry ${row}, ${key}` : `entry ${row}`, row }
}

/** Tells broken entries in the order of the file, counting lines from one to the next. */
function unreadOf(text: string): (problem: Library['errors'][number]) => Unread {
  let [from, line] = [0, 1]
  return ({ error, input = '' }) => {
    const start = input === '' ? -1 : text.indexOf(input, from)
    if (start >= from) {
      line += text.slice(from, start).split('\n').length - 1
      from = start
    }
    const key = /@\w+\s*[{(]\s*([^\s,{}]+)\s*,/.exec(input.slice(0, 400))?.[1]
    const reason = error
      .replace(/ at line \d+, column \d+/, '')
      .replace(/\s+/g, ' ')
      .slice(0, 200)
    return {
      what: key ?? 'entry',
      place: { words: start < 0 ? 'an entry that is not closed' : `line ${line}`, row: line },
      reason: `It could not be read as BibTeX: ${reason}. Check its braces and quotation marks.`,
    }
  }
}
