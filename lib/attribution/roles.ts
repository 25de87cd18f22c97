const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that stand before a person's name as its title, in small letters. */
export const TITLES =
  words(`mr. mrs. ms. mr mrs ms miss mx. dr. dr sir dame lord lady madam prof. professor rev. reverend
  fr. father sister brother sen. sens. senator senators rep. reps. representative representatives gov. govs. governor
  governors president presidents vice-president secretary secretaries chairman chairwoman chair chairperson speaker
  minister ministers premier chancellor director directors spokesman spokeswoman spokesperson chief judge justice
  justices general gen. colonel col. lieutenant lt. captain capt. sergeant sgt. major maj. admiral adm. commander cmdr.
  mayor mayors king queen prince princess duke pope cardinal archbishop bishop imam rabbi pastor congressman congresswoman
  commissioner officer ambassador attorney counsel leader leaders whip adviser advisor aide strategist manager executive
  correspondent editor host anchor analyst coach dean provost treasurer councilman councilwoman councillor alderman
  assemblyman assemblywoman delegate del. sheriff detective deputy agent inspector candidate nominee head coordinator
  author economist historian co-host co-founder founder ceo lawyer reporter columnist republican democrat mp taoiseach
  producer pollster consultant activist organizer detective prosecutor co-chair co-chairman emeritus secretary-general`)

/** Titles that say whether their bearer is a man or a woman. */
export const TITLE_GENDER: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...[
    ...words('mr. mr sir lord fr. father brother chairman spokesman king prince duke pope congressman councilman'),
  ].map((title) => [title, 'he'] as const),
  ...[
    ...words(
      'mrs. ms. mrs ms miss dame lady madam sister chairwoman spokeswoman queen princess congresswoman councilwoman',
    ),
  ].map((title) => [title, 'she'] as const),
])

/** Nouns for somebody who can speak, in small letters, singular. Plurals are recognised by `isRole`. */
const ROLES = words(`spokesman spokeswoman spokesperson official officer adviser advisor aide analyst expert researcher
  scientist professor scholar economist historian lawyer attorney prosecutor judge senator congressman congresswoman
  representative lawmaker legislator governor mayor president minister premier chancellor secretary ambassador diplomat
  envoy director chairman chairwoman chair head chief leader founder executive manager owner strategist consultant
  pollster operative campaign candidate nominee supporter opponent critic advocate activist organizer proponent donor
  delegate voter resident parent mother father son daughter wife husband brother sister student teacher educator doctor
  physician surgeon nurse patient officer commander general admiral soldier veteran reporter journalist columnist editor
  author writer host anchor correspondent moderator blogger commentator critic observer actor actress singer
  celebrity player coach pastor bishop priest rabbi imam farmer worker employee contractor developer investor banker
  trader fellow member colleague friend neighbor partner source insider witness victim person man woman people other
  republican democrat conservative liberal staffer counsel deputy assistant agent investigator auditor regulator
  engineer designer manufacturer company firm agency group organization coalition union association committee panel
  commission council board court government administration ministry department office bureau police team party
  foundation institute newspaper magazine outlet website network paper publication billionaire businessman
  businesswoman mogul physicist chemist biologist psychologist psychiatrist sociologist scholar lobbyist
  defender negotiator politician statesman monarch king queen prince lord mate rival co-founder co-author
  campaigner protester demonstrator refugee migrant immigrant native citizen respondent user customer
  contributor rapper swimmer athlete schoolteacher novelist filmmaker photographer musician comedian playwright poet
  captain colonel sergeant lieutenant
  neurosurgeon magnate front-runner frontrunner hopeful contender incumbent challenger socialist
  tycoon hawk dove skeptic sceptic newsman pundit prosecutor officeholder successor predecessor boss emcee`)

/** Nouns for a text or utterance, which can "say" something or be the occasion on which somebody does. */
const COMMUNICATIONS = words(`statement letter memo memorandum report study book article essay column op-ed editorial
  post tweet tweets email e-mail emails e-mails message text blog speech address interview remark comment brief
  filing complaint lawsuit indictment opinion ruling order resolution petition declaration announcement note characterization depiction portrayal verdict boast joke quip lament rebuke retort tirade rant vow plea appeal oath slogan tweetstorm monologue soliloquy sermon toast eulogy keynote lecture motto refrain mantra chant phrase term label
  document documents transcript survey poll paper review analysis memoir profile account testimony ad advertisement
  advertisements commercial caption headline sign banner placard caption slogan motto manifesto platform proposal
  plan bill law act constitution treaty agreement communique communiqué story piece chapter dispatch cable
  words quote quotation response reply answer assessment prediction warning missive call question claim charge
  description criticism promise pledge vow assertion allegation accusation argument contention suggestion admission
  explanation observation demand insistence belief view website page summary magazine newspaper journal
  biography affidavit deposition guidelines guidance records findings finding`)

/** Whether a noun names a text or utterance; plurals included. */
export function isCommunication(low: string): boolean {
  return COMMUNICATIONS.has(low) || COMMUNICATIONS.has(singular(low))
}

/** Words that make a run of capitalised words the name of an organization, place, work or event. */
export const ORGANIZATION_WORDS = words(`association council committee center centre agency university college school
  institute department ministry office bureau commission board court house senate congress parliament party union
  league federation alliance coalition foundation fund bank group company corporation corp. inc. co. ltd. llc society
  organization organisation network news times post journal herald tribune guardian gazette chronicle magazine radio
  television tv press review monitor campaign administration government army navy force forces corps guard police service
  services authority nations states kingdom republic islands island city county state province district street avenue
  hospital clinic church cathedral mosque temple museum library airport station hotel tower stadium park river lake
  mountain valley coast desert bay beach hall building embassy initiative project program programme endowment trust
  assembly cabinet bundestag duma knesset politburo forum summit conference convention treaty act law amendment
  constitution charter code bill war day week month year games cup prize award medal academy laboratory labs partners
  studios pictures media digital global international national federal american european united central north south
  east west new white supreme security homeland foreign world health justice defense defence treasury trade human rights
  medicare medicaid obamacare internet web facebook twitter google wikipedia youtube industries systems holdings
  capital securities exchange investigations immigration customs enforcement plan online street`)

/** Days, months, nations' adjectives and the like that come before a title and are no part of a name. */
export const NATIONALITIES =
  words(`american british french german italian spanish russian chinese japanese korean indian
  canadian mexican australian israeli palestinian iranian iraqi syrian turkish saudi egyptian european asian african
  african-american latino hispanic dutch belgian swedish norwegian danish finnish polish hungarian czech slovak greek
  irish scottish welsh english ukrainian afghan pakistani brazilian cuban venezuelan colombian argentine filipino
  texan iowan floridian californian ohioan georgian virginian kentuckian vermonter arizonan olympic jewish christian muslim catholic evangelical
  vietnamese thai indonesian republican democratic democrat gop tory labour conservative liberal libertarian green
  former ex then acting deputy vice interim co attorney u.s. us u.n. un u.k. uk eu e.u. north south`)

/** Whether a noun names somebody (or some body) that can speak; plurals included. */
export function isRole(low: string): boolean {
  return (
    ROLES.has(low) || ROLES.has(singular(low)) || (low.includes('-') && isRole(low.slice(low.lastIndexOf('-') + 1)))
  )
}

/** Whether a noun names a body of people rather than a person. */
export function isCollective(low: string): boolean {
  return COLLECTIVES.has(low) || COLLECTIVES.has(singular(low))
}

const COLLECTIVES = words(`campaign company firm agency group organization coalition union association committee panel
  commission council board court government administration ministry department office bureau police team party foundation
  institute newspaper magazine outlet website network paper publication`)

/** Whether a noun of the kind above names several. */
export function isPluralRole(low: string): boolean {
  return low === 'people' || low === 'police' || (!ROLES.has(low) && ROLES.has(singular(low)))
}

/** Whether such a noun says its bearer is a man or a woman. */
export function genderOfRole(low: string): 'he' | 'she' | undefined {
  if (/(?:women|men|people)$/u.test(low)) return undefined
  if (/(?:woman|mother|daughter|wife|sister|actress|queen|princess)$/u.test(low)) return 'she'
  if (/(?:man|father|son|husband|brother|king|prince)$/u.test(low) && low !== 'person') return 'he'
  return undefined
}

function singular(low: string): string {
  if (low.endsWith('men')) return `${low.slice(0, -3)}man`
  if (low.endsWith('women')) return `${low.slice(0, -5)}woman`
  if (low.endsWith('ies')) return `${low.slice(0, -3)}y`
  if (/(?:sses|ches|shes)$/u.test(low)) return low.slice(0, -2)
  return low.endsWith('s') ? low.slice(0, -1) : low
}
