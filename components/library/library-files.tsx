import { LIBRARY_FILES, libraryFileHref } from '@/lib/exports/library-files'

/** The anchor of `LibraryFiles` on the codebook's page. */
export const LIBRARY_FILES_ANCHOR = 'library-files'

/** The files of the whole library, each with what it is for. */
export function LibraryFiles() {
  return (
    <section className="part" id={LIBRARY_FILES_ANCHOR}>
      <h2>Take the library with you</h2>
      <p className="prose">
        Each file holds every published record with its evidence. The text of a source is in the REFI-QDA project alone,
        and only where readers may see it. Every page has files of its own view as well, at its foot.
      </p>
      <dl className="terms">
        {LIBRARY_FILES.map((file) => (
          <div key={file.format}>
            <dt>
              <a href={libraryFileHref(file)} download>
                {file.label}
              </a>
            </dt>
            <dd>{file.hint}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The files of the whole library as one line, for the foot of a page. */
export function LibraryLine() {
  return (
    <p className="forms noprint">
      <span>The whole library as</span>
      {LIBRARY_FILES.map((file) => (
        <a key={file.format} className="link" href={libraryFileHref(file)} title={file.hint} download>
          {file.label}
        </a>
      ))}
      <a className="link push" href={`/codebook#${LIBRARY_FILES_ANCHOR}`}>
        What each is for
      </a>
    </p>
  )
}
