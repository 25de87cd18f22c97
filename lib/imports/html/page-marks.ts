import { isRaisedMark, raise, raiseNote } from '../raised-marks'
import { isBlock, isKnown } from './elements'

/** Texts that readers do not see, and counts of struck and unreadable elements. */
export type PageMarks = { hidden: string[]; struck: number; unread: Map<string, number> }

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
 * Makes visible text explicit in a page's tree, before text is read from it: adds the quotation marks of `q` and ruby
 * text in brackets; removes hidden elements and marks that lead to notes.
 */
export function resolvePageMarks(document: Document): PageMarks {
  const resolved: PageMarks = { hidden: [], struck: 0, unread: new Map() }
  removeComments(document)
  for (const element of [...document.querySelectorAll('body *')]) resolveElement(element, resolved)
  // Inner elements first, because an element that contains a block is a block.
  for (const element of [...document.querySelectorAll('body *')].reverse()) renameUnknown(element)
  return resolved
}

/** The article reader takes comments for ends of paragraphs. */
function removeComments(document: Document): void {
  for (const element of [...document.querySelectorAll('body, body *')])
    for (const node of [...element.childNodes]) if (node.nodeType === 8) node.remove()
}

function resolveElement(element: Element, resolved: PageMarks): void {
  const name = element.nodeName.toUpperCase()
  const unread = UNREAD[name] ?? (name === 'SVG' && element.querySelector('text') ? 'drawing with words' : undefined)
  if (unread) resolved.unread.set(unread, (resolved.unread.get(unread) ?? 0) + 1)
  if (isHidden(element, name)) {
    resolved.hidden.push(element.textContent ?? '')
    element.remove()
  } else if (name === 'Q') quote(element)
  else if (name === 'RUBY') readRuby(element)
  else if (name === 'SUP' || (name === 'SUB' && element.querySelector('a'))) resolveRaised(element)
  else if (name === 'A') resolveLink(element)
  else if (name === 'DEL' || name === 'S' || name === 'STRIKE') resolved.struck += 1
}

/**
 * Renames unknown elements, and elements that a style displays differently, to what they are displayed as: the article
 * reader knows neither unknown elements nor styles.
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

/** Quotation marks by language; the second pair is for nested quotations. */
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

/** Writes ruby text in brackets after its base. */
function readRuby(ruby: Element): void {
  const readings = [...ruby.querySelectorAll('rt')].map((rt) => (rt.textContent ?? '').trim()).join('')
  for (const part of [...ruby.querySelectorAll('rt, rp')]) part.remove()
  if (readings !== '') ruby.append(`(${readings})`)
}

function resolveRaised(sup: Element): void {
  const words = sup.textContent ?? ''
  const link = sup.querySelector('a') ?? sup.closest('a')
  if (!isRaisedMark(words) && !(link && NOTE_MARK.test(words))) return
  const leads = link !== null && leadsToNote(link)
  // A link around the mark stays in the tree, empty.
  sup.replaceWith(sup.ownerDocument.createTextNode(leads ? raiseNote(words) : raise(words)))
}

function resolveLink(link: Element): void {
  const words = link.textContent ?? ''
  if (!leadsToNote(link) || words.includes('\uFDD0')) return
  const said = `${link.getAttribute('role') ?? ''} ${link.getAttribute('class') ?? ''} ${link.getAttribute('epub:type') ?? ''}`
  const back = /doc-backlink|foot-?note-?back|backref|reversefootnote/i.test(said) || BACK_LINK.test(words)
  const mark = NOTE_MARK.test(words) && (/[[(\d*†‡]/.test(words) || /noteref|footnote/i.test(said))
  if (!back && !mark) return
  if (link.closest('sup')) return
  // A note's number before its words links back to the text; it stays, because it identifies the note.
  const opensNote =
    !back &&
    (link.previousSibling === null || (link.previousSibling.textContent ?? '').trim() === '') &&
    !link.previousElementSibling
  if (opensNote && !/doc-noteref|noteref/i.test(said)) return
  link.replaceWith(link.ownerDocument.createTextNode(back ? '' : raiseNote(words)))
}

/** Whether the link leads to a note on the same page. */
function leadsToNote(link: Element): boolean {
  const href = link.getAttribute('href') ?? ''
  return (
    /^#./.test(href) ||
    (/#(_?(foot|end|cite|ref)?_?-?(note|ref|fn|en|ftn|edn)s?[-_:]?\w*)$/i.test(href) && !/^#/.test(href))
  )
}
