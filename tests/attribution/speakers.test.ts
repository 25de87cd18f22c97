import { describe, expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'

/** Who says what: the speaker of every passage that is taken for somebody's words. */
function speakersOf(text: string): (string | undefined)[] {
  return suggestQuotes(text)
    .filter(({ kind }) => kind !== 'scare')
    .map(({ speaker }) => speaker)
}

function expectSpeakers(cases: [string, (string | undefined)[]][]): void {
  for (const [text, speakers] of cases) expect.soft(speakersOf(text), text).toEqual(speakers)
}

describe('where the cue stands', () => {
  it('after, before, inverted, split, at the end', () => {
    expectSpeakers([
      ['“It holds,” Lena Voss said.', ['Lena Voss']],
      ['“It holds,” said Lena Voss.', ['Lena Voss']],
      ['Lena Voss said, “It holds.”', ['Lena Voss']],
      ['Lena Voss said: “It holds.”', ['Lena Voss']],
      ['“It holds,” said Lena Voss, “for now.”', ['Lena Voss', 'Lena Voss']],
      ['The wall “holds for now,” Lena Voss said.', ['Lena Voss']],
      ['The wall, Ms. Voss said, “holds for now.”', ['Voss']],
      ['“Will it hold?” Ms. Voss asked at the hearing.', ['Voss']],
      ['“It holds,” as Ms. Voss put it in her memoir.', ['Voss']],
      ['It was, said one guest, “like a wedding without a bride.”', ['one guest']],
      ['“Why not?” Mr. Yang asked. “Because,” Ms. Wu answered, “it costs too much.”', ['Yang', 'Wu', 'Wu']],
    ])
  })

  it('according to, in the words of, possessives', () => {
    expectSpeakers([
      ['According to the report, the dam was “a disaster waiting to happen.”', ['the report']],
      ['“We have to be ready,” according to Col. Ivan Petrov, who leads the brigade.', ['Ivan Petrov']],
      ['In the words of Adm. Grace Lund, the fleet was “too small by half.”', ['Grace Lund']],
      ['Mr. Doyle’s statement was blunt: “We were wrong.”', ['Doyle']],
      ['The candidate’s pledge that “no one will be left behind” rang hollow.', ['The candidate']],
      ['Mr. Pell’s “basket of crooks” remark cost him the election.', ['Pell']],
    ])
  })

  it('in dependent clauses: adding, to say, and warned, quoted as saying', () => {
    expectSpeakers([
      ['Ms. Orr said it was late, adding that “the tide waits for nobody.”', ['Orr']],
      ['Ms. Orr said it was late and warned that “the tide waits for nobody.”', ['Orr']],
      ['Ms. Orr went on to say that “the tide waits for nobody.”', ['Orr']],
      ['That prompted Mr. Kane to say, “I never met the man.”', ['Kane']],
      ['Mr. Baird was quoted as saying, “I did what I had to do.”', ['Baird']],
      ['Mr. Baker was described as “a ghost” by his former boss, Hugo Lindt.', ['Hugo Lindt']],
      ['The committee voted to censure Mr. Lowe for what it called “conduct unbecoming.”', ['The committee']],
      ['The group accused the mayor of “hiding the truth” and demanded that she “resign.”', ['The group', 'The group']],
    ])
  })
})

describe('who the subject is', () => {
  it('titles, appositions, asides and relative clauses around the name', () => {
    expectSpeakers([
      ['“It holds,” said Secretary of State Anna B. Whitlock.', ['Anna B. Whitlock']],
      ['“It holds,” Italian Prime Minister Marco Renna told reporters.', ['Marco Renna']],
      ['Rep. Alan Pike (R-Idaho) tweeted, “Shame on them all!”', ['Alan Pike']],
      ['Mr. Amari, 45, said that he was “not involved in any way.”', ['Amari']],
      ['Keri Blane, director of the Harbor Alliance, a lobby, said it was “a good start.”', ['Keri Blane']],
      ['“It holds,” the group’s director, Jane Doe, said.', ['Jane Doe']],
      ['“It holds,” said the group’s director, Jane Doe.', ['Jane Doe']],
      ['Ms. Fell, whose brother died in the fire, said that “nobody called us.”', ['Fell']],
      ['Mr. Zane, speaking on television, said the bill was “a bad start.”', ['Zane']],
      ['The plan, which Foreign Minister Luis Prado called “historic,” was signed.', ['Luis Prado']],
      ['“Thank you,” said an emotional Mr. Ng.', ['Ng']],
      ['Ms. Holt “has what it takes,” retired Air Force general Sam Newell said.', ['Sam Newell']],
      ['Ms. Holt gave no figures, though she said “savings here and there” would do.', ['Holt']],
      ['The panel then ruled that Ms. Holt’s claim was “half true.”', ['The panel']],
      ['The mayor parted with the council over its description of the plan as a “gift to the rich.”', ['the council']],
      ['The senator, a Republican from Ohio, said: “No.”', ['The senator']],
    ])
  })

  it('particles, initials, hyphens, suffixes and accents', () => {
    expectSpeakers([
      [
        '“It holds,” said Ursula van der Meer. “For now,” Ms. van der Meer added.',
        ['Ursula van der Meer', 'Ursula van der Meer'],
      ],
      ['“It holds,” said J.D. O’Neill-Díaz.', ['J.D. O’Neill-Díaz']],
      ['“It holds,” said François Hébert. Hébert added: “For now.”', ['François Hébert', 'François Hébert']],
      [
        'John Kessler Sr. founded the firm. John Kessler Jr. runs it. “My father was hard,” Kessler Jr. said.',
        ['John Kessler Jr.'],
      ],
    ])
  })

  it('organizations, roles and unnamed speakers', () => {
    expectSpeakers([
      ['The ministry said in a statement that it was “deeply concerned.”', ['The ministry']],
      ['The New Harbor Times reported that officials were “asleep at the wheel.”', ['New Harbor Times']],
      ['Officials at the Pentagon said they feared “a long winter.”', ['Officials at the Pentagon']],
      ['“He knew,” said a senior official who was not authorized to speak.', ['a senior official']],
      ['Some analysts say the talks were “a sham.”', ['Some analysts']],
      ['The report, released Tuesday by the Senate, found “grave errors.”', ['The report']],
      ['“Nobody believes that,” said one diplomat. “Nobody,” said another.', ['one diplomat', 'another']],
      ['“It is time,” said Mr. Orr and Ms. Doss in a letter.', ['Orr and Doss']],
    ])
  })
})

describe('names and pronouns', () => {
  it('gives the full name for a surname with or without title', () => {
    expectSpeakers([
      ['Bruno Klee is an analyst. “It holds,” Mr. Klee said. “For now,” Klee added.', ['Bruno Klee', 'Bruno Klee']],
      ['Dr. Vera Chan, an author of the study, spoke. “It holds,” Dr. Chan said.', ['Vera Chan']],
    ])
  })

  it('tells people of one surname apart by title, or takes the one the text is about', () => {
    expectSpeakers([
      [
        'Bill Harker and Nora Harker own a mill. “We built it,” Mrs. Harker said. “In a year,” Mr. Harker said.',
        ['Nora Harker', 'Bill Harker'],
      ],
      [
        'Ruth Adler runs for mayor. Ruth Adler was born here. Her brother, Paul Adler, left. “I stayed,” Adler said.',
        ['Ruth Adler'],
      ],
    ])
  })

  it('finds whom a pronoun stands for', () => {
    expectSpeakers([
      [
        'Gov. Tom Ellis met Treasury Secretary Joan Park. “She was tough,” he said. “I was,” she said.',
        ['Tom Ellis', 'Joan Park'],
      ],
      ['Ms. Ibarra opposes the dam. She grew up there.\n\nA hearing\n\n“It would drown us,” she said.', ['Ibarra']],
      ['The president’s spokeswoman, Clara Boone, spoke. “We don’t discuss that,” she said.', ['Clara Boone']],
      ['Mr. Ban condemned what he called a “brazen breach.” “I count on you,” he told them.', ['Ban', 'Ban']],
      ['Senator Maria Holt voted no. “It was wrong,” the senator said.', ['Maria Holt']],
      ['Senator Maria Holt said no. “It was wrong,” the senator added.', ['Maria Holt']],
    ])
  })
})
