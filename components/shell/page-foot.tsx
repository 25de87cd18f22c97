import type { ReactNode } from 'react'

/** Last line of a page: where a reader goes next, and the part of the codebook that defines what the page shows. */
export function PageFoot({ codebook = '/codebook', children }: { codebook?: string; children?: ReactNode }) {
  return (
    <p className="forms noprint">
      {children}
      <a className="link push" href={codebook}>
        Codebook
      </a>
    </p>
  )
}
