const names = (list: string) => new Set(list.split(' '))

/** Elements whose content is not text of the page. Forms are read where they hold more than fields. */
export const NEVER_READ = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS BUTTON SELECT TEXTAREA HEAD NAV AUDIO VIDEO ANNOTATION ANNOTATION-XML DATALIST METER PROGRESS',
)

/** Block elements (HTML Standard, 15.3). */
const BLOCKS = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI LISTING MAIN MENU OL OPTGROUP OPTION P PLAINTEXT PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL XMP',
)

/** Inline elements. */
const INLINE = names(
  'A ABBR ACRONYM AREA AUDIO B BASEFONT BDI BDO BIG BLINK BR CITE CODE DATA DEL DFN EM FONT I IMG INPUT INS KBD LABEL MAP MARK MARQUEE MATH NOBR OUTPUT PICTURE Q RB RBC RP RT RTC RUBY S SAMP SLOT SMALL SOURCE SPAN STRIKE STRONG SUB SUP TIME TRACK TT U VAR WBR',
)

/** Elements with inline content only, in which an unknown element is inline too. */
const LINES = names('P H1 H2 H3 H4 H5 H6 DT SUMMARY FIGCAPTION CAPTION LEGEND')

/** Whether HTML defines an element with this name. */
export function isKnown(name: string): boolean {
  return BLOCKS.has(name) || INLINE.has(name) || NEVER_READ.has(name)
}

type ElementLike = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<ElementLike>
  parentNode?: ElementLike | null
  getAttribute?: (name: string) => string | null
}

/**
 * Whether an element is a block. Unknown and custom elements are blocks where they contain blocks, or where no words
 * are next to them in an element that can contain blocks.
 */
export function isBlock(element: ElementLike): boolean {
  const name = element.nodeName.toUpperCase()
  const style = element.getAttribute?.('style') ?? ''
  if (/(^|;)\s*display\s*:\s*(block|flex|grid|table|list-item)/i.test(style)) return true
  if (BLOCKS.has(name)) return !/(^|;)\s*display\s*:\s*inline\s*(;|$)/i.test(style) || name !== 'DIV'
  if (INLINE.has(name) || isMath(element)) return false
  return [...element.childNodes].some(holdsBlock) || standsAlone(element)
}

function holdsBlock(node: ElementLike): boolean {
  return node.nodeType === 1 && BLOCKS.has(node.nodeName.toUpperCase())
}

function standsAlone(element: ElementLike): boolean {
  const parent = element.parentNode
  if (!parent) return false
  const parentName = parent.nodeName.toUpperCase()
  if (LINES.has(parentName) || INLINE.has(parentName)) return false
  const known = inLines.get(parent)
  if (known !== undefined) return !known
  const found = hasWordsInLine(parent)
  inLines.set(parent, found)
  return !found
}

/**
 * Whether an element has words as direct children, computed once for each: an element may have any number of children.
 */
const inLines = new WeakMap<ElementLike, boolean>()

function hasWordsInLine(parent: ElementLike): boolean {
  for (const sibling of parent.childNodes) {
    const words = (sibling.textContent ?? '').trim() !== ''
    const inline = sibling.nodeType === 3 || (sibling.nodeType === 1 && INLINE.has(sibling.nodeName.toUpperCase()))
    if (words && inline) return true
  }
  return false
}

function isMath(element: ElementLike): boolean {
  for (let above: ElementLike | null | undefined = element.parentNode; above; above = above.parentNode)
    if (above.nodeName.toUpperCase() === 'MATH') return true
  return false
}
