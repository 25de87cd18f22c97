import { exportLinks } from '@/lib/export-links'
import type { TopicView } from '@/lib/topic/model'
import { codebookHref } from '@/lib/urls'
import { compareVoicesHref } from './topic-actions'

/** The voices of the topic side by side, in every form a comparison can be had in. */
export function TopicFoot({ view }: { view: TopicView }) {
  const links =
    view.listed.length > 0 ? exportLinks('comparison', (extension) => compareVoicesHref(view, extension)) : []
  return (
    <p className="forms noprint">
      {links.length > 0 && <span>These voices side by side as</span>}
      {links.map((link) => (
        <a key={link.label} className="link" href={link.href} download>
          {link.label}
        </a>
      ))}
      <a className="link push" href={codebookHref(`topic-${view.topic.slug}`)}>
        Codebook
      </a>
    </p>
  )
}
