import { ordinal } from '../ordinals'
import { readXml } from './xml'

type Level = { format: string; text: string; start: number; restart: number | undefined; legal: boolean }
type Style = { numId: string | undefined; level: number | undefined; hidden: boolean; basedOn: string | undefined }

/** What styles set for paragraphs and runs: their list, and whether they are hidden. */
export type Styles = {
  list: (style: string) => { numId: string; level: number } | undefined
  hides: (style: string) => boolean
}

/** Returns the number or letter of the next paragraph of a list. */
export type ListCounter = (numId: string, level: number) => string

export function readStyles(part: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>()
  let open: Style | undefined
  let skipped = 0
  if (part)
    readXml(part, {
      open: ({ name, attributes }) => {
        if (skipped > 0 || name.endsWith('Change')) skipped += 1
        else if (name === 'w:style') {
          open = { numId: undefined, level: undefined, hidden: false, basedOn: undefined }
          styles.set(attributes.styleId ?? '', open)
        } else if (open && name === 'w:basedOn') open.basedOn = attributes.val
        else if (open && name === 'w:numId') open.numId = attributes.val
        else if (open && name === 'w:ilvl') open.level = Number(attributes.val)
        else if (open && name === 'w:vanish') open.hidden = isOn(attributes.val)
      },
      close: (name) => {
        if (skipped > 0) skipped -= 1
        else if (name === 'w:style') open = undefined
      },
    })
  const chain = (id: string) => {
    const found: Style[] = []
    for (let style = styles.get(id); style && found.length < 20; style = styles.get(style.basedOn ?? ''))
      found.push(style)
    return found
  }
  return {
    hides: (id) => chain(id).some(({ hidden }) => hidden),
    list: (id) => {
      const found = chain(id).find(({ numId }) => numId !== undefined)
      return found?.numId === undefined ? undefined : { numId: found.numId, level: found.level ?? 0 }
    },
  }
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off)$/i.test(value)
}

export function readNumbering(part: Uint8Array | undefined): ListCounter {
  const { levelsOf, startOf, abstractOf } = part ? readLists(part) : NO_LISTS
  const counts = new Map<string, number[]>()
  return (numId, level) => {
    const abstract = abstractOf(numId)
    const levels = levelsOf(numId)
    const own = levels[level]
    if (abstract === undefined || !own) return ''
    const count = counts.get(abstract) ?? []
    counts.set(abstract, count)
    for (let above = 0; above < level; above += 1) count[above] ??= startOf(numId, above)
    const last = count[level]
    count[level] = last === undefined ? startOf(numId, level) : last + 1
    levels.forEach((lower, index) => {
      if (index > level && (lower.restart === undefined || lower.restart > level)) delete count[index]
    })
    if (own.format === 'bullet' || own.format === 'none') return ''
    return own.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1
        return ordinal(count[index] ?? 1, own.legal ? 'decimal' : (levels[index]?.format ?? 'decimal'))
      })
      .trim()
  }
}

const NO_LISTS = { levelsOf: () => [], startOf: () => 1, abstractOf: () => undefined } satisfies Lists

type Lists = {
  levelsOf: (numId: string) => Level[]
  startOf: (numId: string, level: number) => number
  abstractOf: (numId: string) => string | undefined
}

function readLists(part: Uint8Array): Lists {
  const abstracts = new Map<string, Level[]>()
  const lists = new Map<string, { abstract: string; starts: number[] }>()
  let levels: Level[] | undefined
  let level: Level | undefined
  let list: { abstract: string; starts: number[] } | undefined
  let overridden = 0
  readXml(part, {
    open: ({ name, attributes }) => {
      const value = attributes.val ?? ''
      if (name === 'w:abstractNum') {
        levels = []
        abstracts.set(attributes.abstractNumId ?? '', levels)
      } else if (name === 'w:num') {
        list = { abstract: '', starts: [] }
        lists.set(attributes.numId ?? '', list)
      } else if (name === 'w:abstractNumId' && list) list.abstract = value
      else if (name === 'w:lvlOverride') overridden = Number(attributes.ilvl ?? 0)
      else if (name === 'w:startOverride' && list) list.starts[overridden] = Number(value) || 0
      else if (name === 'w:lvl') {
        level = { format: 'decimal', text: '', start: 1, restart: undefined, legal: false }
        if (levels && !list) levels[Number(attributes.ilvl ?? 0)] = level
      } else if (level && name === 'w:numFmt') level.format = value
      else if (level && name === 'w:lvlText') level.text = value
      else if (level && name === 'w:start') level.start = Number(value) || 0
      else if (level && name === 'w:lvlRestart') level.restart = Number(value)
      else if (level && name === 'w:isLgl') level.legal = isOn(attributes.val)
    },
    close: (name) => {
      if (name === 'w:abstractNum') levels = undefined
      else if (name === 'w:num') list = undefined
      else if (name === 'w:lvl') level = undefined
    },
  })
  const levelsOf = (numId: string) => abstracts.get(lists.get(numId)?.abstract ?? '') ?? []
  return {
    levelsOf,
    startOf: (numId, index) => lists.get(numId)?.starts[index] ?? levelsOf(numId)[index]?.start ?? 1,
    // A list with its own start values is counted by itself.
    abstractOf: (numId) => {
      const found = lists.get(numId)
      return found && (found.starts.length > 0 ? `${found.abstract} ${numId}` : found.abstract)
    },
  }
}
