/** What an element tree must offer to be read; both the parser's own types and the browser's do. */
type TreeNode = { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<TreeNode> }

const TEXT = 3
const ELEMENT = 1
const NEVER_READ = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS FORM BUTTON SELECT TEXTAREA HEAD NAV'.split(' '),
)
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
)

/** The words of an element tree, block by block, parted by empty lines. Nothing in it is run or fetched. */
export function blocksOf(root: TreeNode): string {
  const blocks: string[] = []
  let open = ''
  /** Whether `open` ends in a space, which then needs no other; asked of the text itself, it is read again each time. */
  let spaced = true
  const close = () => {
    const block = open
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim()
    if (block !== '') blocks.push(block)
    open = ''
    spaced = true
  }
  const read = (node: TreeNode) => {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === TEXT) {
      const words = (node.textContent ?? '').replace(/[^\S\u00a0]+/g, ' ')
      open += spaced ? words.trimStart() : words
      if (words !== '') spaced = words.endsWith(' ')
    } else if (name === 'BR') {
      open += '\n'
      spaced = true
    } else if (node.nodeType === ELEMENT && !NEVER_READ.has(name)) {
      const block = BLOCKS.has(name)
      if (block) close()
      for (const child of node.childNodes) read(child)
      if (block) close()
    }
  }
  read(root)
  close()
  return blocks.join('\n\n')
}
