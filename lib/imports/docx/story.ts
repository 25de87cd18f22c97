/** A field that is open: its instruction comes first, then, after a separator, the result that a page shows. */
type Field = { instruction: string; inResult: boolean; written: boolean }

export type Paragraph = {
  text: string
  style: string
  numId: string | undefined
  level: number | undefined
  hidden: boolean
  /** Its mark is deleted or hidden, so that it runs on into the next one. */
  runsOn: boolean
  dropCap: boolean
}

/** A flow of paragraphs: the body, one note, the inside of a text box. */
export type Story = {
  blocks: string[]
  /** The first paragraph of a style that makes it the title. */
  open: Paragraph | undefined
  fields: Field[]
  /** What the next paragraph begins with, of one that runs on into it. */
  carried: string
  /** Blocks of text boxes that stand in the open paragraph. */
  boxes: string[]
}

export function newStory(): Story {
  return { blocks: [], open: undefined, fields: [], carried: '', boxes: [] }
}

export function newParagraph(): Paragraph {
  return { text: '', style: '', numId: undefined, level: undefined, hidden: false, runsOn: false, dropCap: false }
}

/** Ends a paragraph: what runs on waits for the next, text boxes come after. */
export function endParagraph(story: Story, paragraph: Paragraph, number: string): void {
  story.open = undefined
  const label = number !== '' && paragraph.text.trim() !== '' ? `${number} ` : ''
  const text = `${story.carried}${label}${paragraph.text}`
  if (paragraph.runsOn || paragraph.dropCap) {
    story.carried = paragraph.dropCap ? text.trim() : text
    return
  }
  story.carried = ''
  if (text.trim() !== '') story.blocks.push(text.trim())
  story.blocks.push(...story.boxes)
  story.boxes = []
}

/** All blocks of a story whose end has come. */
export function blocksOfStory(story: Story): string[] {
  const rest = [story.carried, story.open?.text ?? ''].join('').trim()
  return [...story.blocks, ...(rest === '' ? [] : [rest]), ...story.boxes]
}

/** Whether what comes now is the instruction of a field, not its result. */
export function inInstruction(story: Story): boolean {
  return story.fields.some(({ inResult }) => !inResult)
}
