import { isRaisedMark, raise } from '../raised-marks'
import type { Reading } from './reading'
import { plainRun, type Row, type Run } from './run-properties'
import { blocksOfStory, inInstruction, newParagraph, newStory, type Story } from './story'

/** Adds words to the open run, paragraph and story of a part. */
export class StoryWriter {
  readonly body = newStory()
  protected readonly reading: Reading
  protected readonly stories: Story[] = [this.body]
  protected readonly runs: Run[] = []
  protected readonly rows: Row[] = []
  /** Number of times that words were added. */
  protected written = 0

  constructor(reading: Reading) {
    this.reading = reading
  }

  protected get story(): Story {
    return this.stories.at(-1) ?? this.body
  }

  protected get run(): Run | undefined {
    return this.runs.at(-1)
  }

  protected get inDeletedRow(): boolean {
    return this.rows.some(({ deleted }) => deleted)
  }

  protected write(text: string): void {
    if (text === '' || inInstruction(this.story) || this.run?.customMark || this.inDeletedRow) return
    if (this.run) this.run.text += text
    else this.put(text)
  }

  protected put(text: string): void {
    if (text === '') return
    const { story } = this
    story.open ??= newParagraph()
    story.open.text += text
    for (const field of story.fields) field.written = true
    if (text.trim() !== '') this.written += 1
  }

  /** Ends the open run and adds its words to the paragraph. */
  protected flush(): void {
    const { run, story, reading } = this
    if (!run || run.text === '') return
    const { text } = run
    run.text = ''
    if (run.hidden || story.open?.hidden) reading.tally.hidden.push(text)
    else this.put(run.raised && isRaisedMark(text) ? raise(text) : text)
    if (run.struck && !run.hidden && text.trim() !== '') reading.tally.struck += 1
  }

  /** Starts a story inside a run: a text box, a note, or ruby text is not part of the run around it. */
  protected startStory(): void {
    this.flush()
    this.stories.push(newStory())
    this.runs.push(plainRun())
  }

  protected endStory(): string[] {
    this.flush()
    this.runs.pop()
    return blocksOfStory(this.stories.pop() ?? newStory())
  }
}
