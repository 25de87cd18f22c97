import type { ReactNode } from 'react'
import { countWords } from '@/lib/comparison/words'
import type { Overview } from '@/lib/overview/model'
import { actorsHref, compareHref, positionsHref, sourcesHref, topicsHref } from '@/lib/urls'

/** Every number of the page with what it counts, and the link to what is counted. */
export function WhatIsCounted({ overview: { comparison, totals } }: { overview: Overview }) {
  const { actors, rows, counts } = comparison
  const named = totals.actors - totals.groups
  return (
    <section className="part counted" aria-labelledby="counted">
      <h2 id="counted">What is counted here</h2>
      <dl>
        <Counted
          term={countWords(actors.length, 'actor')}
          href={compareHref({ ...comparison.filter, cells: 'quotation' })}
        >
          in the table, of {named} named who are on record: those on record on most topics{' '}
          <a className="link" href={actorsHref()}>
            everybody
          </a>
        </Counted>
        <Counted term={countWords(rows.length, 'row')} href={topicsHref()}>
          for {counts.topics} of {totals.allTopics} topics
          {rows.length > counts.topics && '; a topic judged at a summit stands once for each summit on record'}
          {counts.topics < totals.allTopics && ', those with most voices'}
        </Counted>
        {totals.unworded > 0 && (
          <Counted
            term={countWords(totals.unworded, 'topic not worded yet', 'topics not worded yet')}
            href={topicsHref()}
          >
            in no row: what was coded on a name is listed, and counts for no side
          </Counted>
        )}
        <Counted term={countWords(totals.groups, 'unnamed group')} href={actorsHref({ of: 'groups' })}>
          “some experts” and the like: counted under Everyone, in no column
        </Counted>
        <Counted term={countWords(totals.positions, 'position')} href={positionsHref({})}>
          by everybody, on {countWords(totals.topics, 'topic')}; a cell shows the newest that counts, Everyone all
          voices
        </Counted>
        <Counted term={countWords(totals.sources, 'source')} href={sourcesHref({})}>
          as strokes on the timeline; the words of every position are in them
        </Counted>
      </dl>
    </section>
  )
}

function Counted({ term, href, children }: { term: string; href: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <a href={href}>{term}</a>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
