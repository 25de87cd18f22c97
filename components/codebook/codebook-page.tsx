import { LIBRARY_FILES_ANCHOR, LibraryFiles } from '@/components/library/library-files'
import { ReadingPage } from '@/components/shell/reading-page'
import { CHAPTERS } from '@/lib/codebook/chapters'
import type { TopicRecord } from '@/lib/records/read-model'
import { API_HREF } from '@/lib/urls'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'
import { ChapterView } from './chapter-view'
import { DatesChapter } from './dates-chapter'
import { RulesChapter } from './rules-chapter'

type Props = {
  /** The library's title and the codebook version it was coded by; undefined without a library. */
  library: { title: string; codebook: string } | undefined
  topics: TopicRecord[]
}

/** The coding manual. */
export function CodebookPage({ library, topics }: Props) {
  const contents = [
    ...CHAPTERS.map(({ anchor, title }) => ({ anchor, title })),
    { anchor: 'dates', title: 'Dates' },
    ...(topics.length > 0 ? [{ anchor: 'rules', title: 'Topics of this library and their rules' }] : []),
    ...(library ? [{ anchor: LIBRARY_FILES_ANCHOR, title: 'Take the library with you' }] : []),
  ]
  return (
    <ReadingPage>
      <div className="titlebar">
        <div>
          <h1>Codebook</h1>
          <p className="lede">
            How a statement in a source becomes a record here, and what every term and mark means. Version{' '}
            {CODEBOOK_VERSION}
            {library && (
              <>
                ; <bdi>{library.title}</bdi> is coded after version {library.codebook}
              </>
            )}
            .
          </p>
        </div>
        <div className="actions">
          <a className="btn" href={API_HREF}>
            For programs: the API
          </a>
        </div>
      </div>
      <div className="manual">
        <nav className="contents" aria-label="Chapters">
          <ol>
            {contents.map(({ anchor, title }) => (
              <li key={anchor}>
                <a href={`#${anchor}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="chapters">
          {CHAPTERS.map((chapter) => (
            <ChapterView key={chapter.anchor} chapter={chapter} />
          ))}
          <DatesChapter />
          <RulesChapter topics={topics} />
          {library && <LibraryFiles />}
        </div>
      </div>
    </ReadingPage>
  )
}
