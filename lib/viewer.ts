/**
 * The sender of a request: a `reader` from anywhere, or an `editor` at the machine that runs Parley. Pages and files
 * depend on nothing else about the sender, so caches and ETags are keyed by the class.
 */
export type Viewer = {
  class: ViewerClass
  /** Reason in words why a reader may not write here. */
  reason?: string
  /** Author of an editor's writes that come without a form. */
  name?: string
}

const VIEWER_CLASSES = ['reader', 'editor'] as const
export type ViewerClass = (typeof VIEWER_CLASSES)[number]

export const READER: Viewer = { class: 'reader' }
export const EDITOR: Viewer = { class: 'editor' }

/** Whether somebody may write records. */
export const mayEdit = (viewer: Viewer): boolean => viewer.class === 'editor'
