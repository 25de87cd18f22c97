/**
 * Who is looking: a `reader` from anywhere, or an `editor` at the machine that runs Parley. What a page or file shows
 * depends on nothing else of whoever asks for it, so caches and tags are keyed by the class.
 */
export type Viewer = {
  class: ViewerClass
  /** Why a reader may not write here, in words. */
  reason?: string
  /** Signs what an editor writes without a form that asks for a name. */
  name?: string
}

const VIEWER_CLASSES = ['reader', 'editor'] as const
export type ViewerClass = (typeof VIEWER_CLASSES)[number]

export const READER: Viewer = { class: 'reader' }
export const EDITOR: Viewer = { class: 'editor' }

/** Whether somebody may write records. */
export const mayEdit = (viewer: Viewer): boolean => viewer.class === 'editor'
