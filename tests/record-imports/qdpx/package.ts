import { strToU8, zipSync } from 'fflate'

/*
 * An invented REFI-QDA project about fishing in a strait: nested codes, two coders, a case, a source of its own text
 * and one in the package with line breaks of Windows and an emoji before its selections.
 */

export const ESSAY =
  'Trackers keep honest boats honest 🐟. I am for them.\r\nThe ban is folly 🐟🐟, said Tomas Reyes. “Never,” he said, “will it work.”\r\nEnd.'
const NOTE = 'Ada Marlow spoke against the ban. She spoke for patrols.'

const guid = (number: number) => `00000000-0000-0000-0000-${`${number}`.padStart(12, '0')}`

/** A selection of words of a text, in code points; `codes` by number, with the number of the coder. */
function selection(text: string, words: string, id: number, codes: [code: number, coder: number][]): string {
  const before = text.indexOf(words)
  const start = [...text.slice(0, before)].length
  const codings = codes.map(
    ([code, coder], index) =>
      `<Coding guid="${guid(id * 100 + index)}" creatingUser="${guid(coder)}"><CodeRef targetGUID="${guid(code)}"/></Coding>`,
  )
  const name = [...(words.split('\r\n')[0] ?? '')].slice(0, 30).join('')
  return `<PlainTextSelection guid="${guid(id)}" name="${name}" startPosition="${start}" endPosition="${start + [...words].length}" creatingUser="${guid(1)}">${codings.join('')}</PlainTextSelection>`
}

export function projectXml(): string {
  const code = (id: number, name: string, inner = '') =>
    `<Code guid="${guid(id)}" name="${name}" isCodable="true">${inner}</Code>`
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Strait" origin="Invented 1.0" creatingUserGUID="${guid(1)}">
<Users><User guid="${guid(1)}" name="R. Kessler"/><User guid="${guid(2)}" name="M. Lindqvist"/></Users>
<CodeBook><Codes>
${code(10, 'Topics', code(11, 'Trackers', '<Description>Satellite trackers.</Description>') + code(12, 'Fishing ban') + code(13, 'Patrols'))}
${code(20, 'Stances', code(21, 'Supports') + code(22, 'Opposes'))}
${code(30, 'People', code(31, 'Tomas Reyes'))}
${code(40, 'Nice phrase')}
</Codes></CodeBook>
<Variables><Variable guid="${guid(50)}" name="Date" typeOfVariable="Date"/><Variable guid="${guid(51)}" name="Author" typeOfVariable="Text"/></Variables>
<Cases><Case guid="${guid(60)}" name="Ada Marlow"><Description>Senator.</Description><SourceRef targetGUID="${guid(71)}"/></Case></Cases>
<Sources>
<TextSource guid="${guid(70)}" name="Essay.txt" plainTextPath="internal://essay.txt" creatingUser="${guid(1)}" creationDateTime="2018-11-02T10:00:00Z">
${selection(ESSAY, 'Trackers keep honest boats honest 🐟. I am for them.', 80, [
  [11, 1],
  [21, 1],
])}
${selection(ESSAY, 'The ban is folly 🐟🐟, said Tomas Reyes.', 81, [
  [12, 2],
  [22, 2],
  [40, 2],
])}
${selection(ESSAY, 'The ban is folly 🐟🐟, said Tomas Reyes. “Never,” he said, “will it work.”', 82, [[31, 1]])}
${selection(ESSAY, '“Never,” he said, “will it work.”', 83, [[12, 1]])}
${selection(ESSAY, '“Never,” he said, “will it work.”', 84, [[22, 1]])}
<Coding guid="${guid(90)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(31)}"/></Coding>
<VariableValue><VariableRef targetGUID="${guid(50)}"/><DateValue>2018-10-12</DateValue></VariableValue>
<VariableValue><VariableRef targetGUID="${guid(51)}"/><TextValue>Tomas Reyes</TextValue></VariableValue>
</TextSource>
<TextSource guid="${guid(71)}" name="Minutes" creationDateTime="2018-11-02T10:00:00Z"><PlainTextContent>${NOTE}</PlainTextContent>
${selection(NOTE, 'spoke against the ban', 85, [
  [12, 1],
  [22, 1],
])}
${selection(NOTE, 'spoke for patrols', 86, [[13, 1]])}
</TextSource>
<PictureSource guid="${guid(72)}" name="Map" path="internal://map.png"/>
</Sources>
<Notes><Note guid="${guid(95)}" name="Memo"><PlainTextContent>Not a source.</PlainTextContent></Note></Notes>
</Project>`
}

/** The bytes of a package with the project and its text. */
export function packageOf(xml = projectXml(), text = ESSAY): Uint8Array {
  return zipSync({
    'project.qde': strToU8(xml),
    'sources/essay.txt': strToU8(`\ufeff${text}`),
    'sources/map.png': new Uint8Array([1, 2, 3]),
  })
}
