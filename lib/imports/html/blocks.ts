import { ordinal } from '../ordinals'
import { isBlock, NEVER_READ } from './elements'

/** The part of the DOM that the reader needs; the parser's types and the browser's both have it. */
export type TreeNode = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<TreeNode>
  parentNode?: TreeNode | null
  getAttribute?: (name: string) => string | null
}

const TEXT = 3
const ELEMENT = 1
const KEEPS_BREAKS = new Set(['PRE', 'LISTING', 'XMP', 'PLAINTEXT'])

/** The text of an element tree, with an empty line between blocks. Nothing is run or fetched. */
export function blocksOf(root: TreeNode): string {
  return blockList(root).join('\n\n')
}

/**
 * The text of an element tree as a list of blocks. Items of ordered lists begin with their number, as pages show it.
 */
export function blockList(root: TreeNode): string[] {
  const blocks: string[] = []
  const lists: ItemCount[] = []
  let open = ''
  let label = ''
  let preformatted = 0
  /** Whether `open` ends in a space. Stored, because testing the growing text for each word takes quadratic time. */
  let spaced = true
  const close = () => {
    const block = open
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim()
    if (block !== '') {
      blocks.push(label + block)
      label = ''
    }
    open = ''
    spaced = true
  }
  const write = (words: string) => {
    open += spaced ? words.trimStart() : words
    if (words !== '') spaced = words.endsWith(' ')
  }
  const read = (node: TreeNode) => {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === TEXT) {
      const words = node.textContent ?? ''
      if (preformatted > 0) {
        open += words.replace(/\r\n?/g, '\n')
        spaced = false
      } else write(words.replace(/[^\S\u00a0]+/g, ' '))
    } else if (name === 'BR') {
      open += '\n'
      spaced = true
    } else if (node.nodeType === ELEMENT && !NEVER_READ.has(name) && !(name === 'FORM' && isOnlyFields(node))) {
      const block = isBlock(node)
      const keeps =
        KEEPS_BREAKS.has(name) || /white-space\s*:\s*(pre|break-spaces)/i.test(node.getAttribute?.('style') ?? '')
      if (block) close()
      if (keeps) preformatted += 1
      if (name === 'OL') lists.push(countOf(node))
      else if (name === 'UL' || name === 'MENU' || name === 'DIR') lists.push(NO_COUNT)
      else if (name === 'LI') label = labelOf(node, lists.at(-1))
      for (const child of node.childNodes) read(child)
      if (block) close()
      if (keeps) preformatted -= 1
      if (name === 'OL' || name === 'UL' || name === 'MENU' || name === 'DIR') lists.pop()
      if (name === 'LI') label = ''
    }
  }
  read(root)
  close()
  return blocks
}

type ItemCount = { next: number; step: number; format: string }
const NO_COUNT: ItemCount = { next: 1, step: 0, format: 'none' }
const FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  none: 'none',
}

function countOf(list: TreeNode): ItemCount {
  const reversed = list.getAttribute?.('reversed') != null
  const unmarked = /list-style(-type)?\s*:[^;]*\bnone\b/i.test(list.getAttribute?.('style') ?? '')
  const items = reversed ? [...list.childNodes].filter(({ nodeName }) => nodeName.toUpperCase() === 'LI').length : 1
  return {
    next: whole(list.getAttribute?.('start')) ?? items,
    step: reversed ? -1 : 1,
    format: unmarked ? 'none' : (FORMATS[list.getAttribute?.('type') ?? ''] ?? 'decimal'),
  }
}

function labelOf(item: TreeNode, count: ItemCount | undefined): string {
  if (!count || count.step === 0) return ''
  const number = whole(item.getAttribute?.('value')) ?? count.next
  count.next = number + count.step
  return count.format === 'none' ? '' : `${ordinal(number, count.format)}. `
}

function whole(value: string | null | undefined): number | undefined {
  return value != null && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : undefined
}

/** Whether a form is only fields, such as a search box. Some sites put a form around the whole page. */
function isOnlyFields(form: TreeNode): boolean {
  return (form.textContent ?? '').trim().length < 120
}
