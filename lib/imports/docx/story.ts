/** An open field: first its instruction, then, after a separator, the result that pages show. */
type Field = { instruction: string; inResult: boolean; written: boolean }

export type Paragraph = {
  text: string
  style: string
  numId: string | undefined
  level: number | undefined
  hidden: boolean
  /** Whether it is joined with the next paragraph, because its mark is deleted or hidden. */
  runsOn: boolean
  dropCap: boolean
}

/** A sequence of paragraphs: the body, one note, or the content of a text box. */
export type Story = {
  blocks: string[]
  /** First paragraph in the style for titles. */
  open: Paragraph | undefined
  fields: Field[]
  /** Text of the paragraph before, where it is joined with the next. */
  carried: string
  /** Blocks of the text boxes in the open paragraph. */
  boxes: string[]
}

export function newStory(): Story {
  return { blocks: [], open: undefined, fields: [], carried: '', boxes: [] }
}

export function newParagraph(): Paragraph {
  return { text: '', style: '', numId: undefined, level: undefined, hidden: false, runsOn: false, dropCap: false }
}

/** Ends a paragraph. Text that is joined with the next paragraph is carried over; text boxes follow the paragraph. */
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

/** All blocks of a finished story. */
export function blocksOfStory(story: Story): string[] {
  const rest = [story.carried, story.open?.text ?? ''].join('').trim()
  return [...story.blocks, ...(rest === '' ? [] : [rest]), ...story.boxes]
}

/** Whether the reader is inside the instruction of a field, not its result. */
export function inInstruction(story: Story): boolean {
  return story.fields.some(({ inResult }) => !inResult)
}
