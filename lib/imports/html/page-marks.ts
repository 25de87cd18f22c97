import { isRaisedMark, raise, raiseNote } from '../raised-marks'
import { isBlock, isKnown } from './elements'

/** What of a page's elements is no plain text, settled in the tree before anything is read from it. */
export type SettledPage = { hidden: string[]; struck: number; unread: Map<string, number> }

const HIDDEN_STYLE = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i
const HIDDEN_CLASS = /(^|\s)(sr-only|visually-?hidden|screen-reader(-text|-only)?|element-invisible)(\s|$)/i
const NOTE_MARK = /^\s*[[(]?\s*(\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})\s*[\])]?\s*$/
const BACK_LINK = /^\s*[[(]?\s*(↩︎?|↑|⤴|\^|⇑|back|zurück)\s*[\])]?\s*$/iu
const UNREAD: Record<string, string> = {
  IFRAME: 'embedded page',
  OBJECT: 'embedded object',
  EMBED: 'embedded object',
  CANVAS: 'drawing',
  VIDEO: 'video',
  AUDIO: 'recording',
}

/**
 * Writes into a page's tree what its readers see and a list of words does not tell: the quotation marks of `q`, the
 * readings of `ruby` in brackets; and takes out what they do not see: hidden elements, and marks that lead to notes.
 */
export function settlePage(document: Document): SettledPage {
  const settled: SettledPage = { hidden: [], struck: 0, unread: new Map() }
  removeComments(document)
  for (const element of [...document.querySelectorAll('body *')]) settleElement(element, settled)
  // From the inside out: an element that holds a block is one.
  for (const element of [...document.querySelectorAll('body *')].reverse()) renameUnknown(element)
  return settled
}

/** What finds the article takes a comment for the end of a paragraph. */
function removeComments(document: Document): void {
  for (const element of [...document.querySelectorAll('body, body *')])
    for (const node of [...element.childNodes]) if (node.nodeType === 8) node.remove()
}

function settleElement(element: Element, settled: SettledPage): void {
  const name = element.nodeName.toUpperCase()
  const unread = UNREAD[name] ?? (name === 'SVG' && element.querySelector('text') ? 'drawing with words' : undefined)
  if (unread) settled.unread.set(unread, (settled.unread.get(unread) ?? 0) + 1)
  if (isHidden(element, name)) {
    settled.hidden.push(element.textContent ?? '')
    element.remove()
  } else if (name === 'Q') quote(element)
  else if (name === 'RUBY') readRuby(element)
  else if (name === 'SUP' || (name === 'SUB' && element.querySelector('a'))) settleRaised(element)
  else if (name === 'A') settleLink(element)
  else if (name === 'DEL' || name === 'S' || name === 'STRIKE') settled.struck += 1
}

/**
 * Elements that HTML does not know, and those that a style makes something else, become what they are laid out as:
 * what finds the article does not know them either, and forgets styles.
 */
function renameUnknown(element: Element): void {
  const name = element.nodeName.toUpperCase()
  if (name === 'OL' && /list-style(-type)?\s*:[^;]*\bnone\b/i.test(element.getAttribute('style') ?? ''))
    element.setAttribute('type', 'none')
  if (isKnown(name) && !(name === 'SPAN' && isBlock(element))) return
  if (element.closest('svg, math')) return
  const renamed = element.ownerDocument.createElement(isBlock(element) ? 'div' : 'span')
  for (const { name: attribute, value } of [...element.attributes]) renamed.setAttribute(attribute, value)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

function isHidden(element: Element, name: string): boolean {
  if (name === 'SCRIPT' || name === 'STYLE' || name === 'TEMPLATE' || name === 'NOSCRIPT' || name === 'BODY')
    return false
  return (
    element.hasAttribute('hidden') ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '') ||
    HIDDEN_CLASS.test(element.getAttribute('class') ?? '')
  )
}

/** Marks by language; inside other marks the second pair. */
const QUOTES: Record<string, string> = {
  de: '„“‚‘',
  fr: '«»“”',
  es: '«»“”',
  it: '«»“”',
  ru: '«»„“',
  ja: '「」『』',
  zh: '“”‘’',
}

function quote(element: Element): void {
  if (/^\s*["“”„«»‘‚「『]/u.test(element.textContent ?? '')) return
  const tag = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? 'en'
  const marks = [...(QUOTES[tag] ?? '“”‘’')]
  let depth = 0
  for (let above = element.parentElement; above; above = above.parentElement)
    if (above.nodeName.toUpperCase() === 'Q') depth += 1
  const inner = depth % 2
  element.prepend(marks[inner * 2] ?? '“')
  element.append(marks[inner * 2 + 1] ?? '”')
}

/** The words above others, in brackets after them. */
function readRuby(ruby: Element): void {
  const readings = [...ruby.querySelectorAll('rt')].map((rt) => (rt.textContent ?? '').trim()).join('')
  for (const part of [...ruby.querySelectorAll('rt, rp')]) part.remove()
  if (readings !== '') ruby.append(`(${readings})`)
}

function settleRaised(sup: Element): void {
  const words = sup.textContent ?? ''
  const link = sup.querySelector('a') ?? sup.closest('a')
  if (!isRaisedMark(words) && !(link && NOTE_MARK.test(words))) return
  const leads = link !== null && leadsToNote(link)
  // A link around the mark is left in the tree, empty.
  sup.replaceWith(sup.ownerDocument.createTextNode(leads ? raiseNote(words) : raise(words)))
}

function settleLink(link: Element): void {
  const words = link.textContent ?? ''
  if (!leadsToNote(link) || words.includes('\uFDD0')) return
  const said = `${link.getAttribute('role') ?? ''} ${link.getAttribute('class') ?? ''} ${link.getAttribute('epub:type') ?? ''}`
  const back = /doc-backlink|foot-?note-?back|backref|reversefootnote/i.test(said) || BACK_LINK.test(words)
  const mark = NOTE_MARK.test(words) && (/[[(\d*†‡]/.test(words) || /noteref|footnote/i.test(said))
  if (!back && !mark) return
  if (link.closest('sup')) return
  // The number of a note that stands before its words leads back to the text; it tells which note this is.
  const opensNote =
    !back &&
    (link.previousSibling === null || (link.previousSibling.textContent ?? '').trim() === '') &&
    !link.previousElementSibling
  if (opensNote && !/doc-noteref|noteref/i.test(said)) return
  link.replaceWith(link.ownerDocument.createTextNode(back ? '' : raiseNote(words)))
}

/** To another place of the same page. */
function leadsToNote(link: Element): boolean {
  const href = link.getAttribute('href') ?? ''
  return (
    /^#./.test(href) ||
    (/#(_?(foot|end|cite|ref)?_?-?(note|ref|fn|en|ftn|edn)s?[-_:]?\w*)$/i.test(href) && !/^#/.test(href))
  )
}
