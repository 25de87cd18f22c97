import { inflect } from './inflect'

/**
 * How a verb brings in words: `say` reports speech, `think` reports what somebody holds, `label` names or judges
 * something in the speaker's words ("called it", "blasted as").
 */
export type CueClass = 'say' | 'think' | 'label'
export type CueForm = { lemma: string; cueClass: CueClass; form: 'base' | 'third' | 'past' | 'participle' | 'ing' }

/** The readings of a word as a form of a cue verb, or an empty list. */
/** Verbs that report only together with a particle: "shot back", "chimed in", "lashed out". */
export const WITH_PARTICLE: ReadonlySet<string> = new Set(
  'go shoot fire hit clap strike bite push lash chime weigh pipe jab'.split(' '),
)

/** Verbs that report only right beside a passage: “…,” she began. */
export const ONLY_BESIDE: ReadonlySet<string> = new Set(['start', 'begin', 'go'])

export function listCueForms(low: string): readonly CueForm[] {
  return FORMS.get(low) ?? []
}

/** Whether a word is a finite form other than the bare infinitive: said, says. */
export function isPastOrPresent(low: string): boolean {
  return listCueForms(low).some(({ form }) => form === 'past' || form === 'third')
}

/** Forms that are as often nouns: "the report", "her claims". */
export function isAlsoNoun(low: string): boolean {
  return NOUNS.has(low)
}

const list = (text: string): string[] => text.trim().split(/\s+/)

const LEMMAS: Record<CueClass, string[]> = {
  say: list(`say tell add write tweet retweet argue ask note reply respond answer explain state declare announce claim
    contend assert insist maintain allege charge acknowledge admit concede confess agree disagree counter retort rejoin
    object protest complain lament fume rail rant thunder boast brag gush joke quip laugh sigh shout yell scream whisper
    mutter mumble murmur cry exclaim interject continue conclude recount relate report testify swear vow promise pledge
    threaten warn caution urge demand order propose suggest recommend remark observe comment mention stress emphasize
    underscore highlight point predict forecast estimate speculate opine muse reason reiterate repeat echo quote cite
    recite chant sing indicate imply hint signal inform notify advise counsel instruct remind reassure assure encourage
    exhort implore plead beg appeal admonish scold chide rebuke accuse challenge confirm deny dispute disclose reveal
    post blog email e-mail text message read publish express voice articulate summarize clarify elaborate
    volunteer offer inquire wonder question press invite tout apologize invoke speak talk rule find determine conclude
    recall proclaim pronounce profess preach proffer deadpan crow bristle grumble gripe chuckle snap bark growl sneer
    scoff marvel enthuse advocate caption pen jot type attest submit posit theorize summon intone
    specify stipulate certify affirm reaffirm concur demur decree request petition pray cable radio phone react echo chime
    blurt hedge vent lecture snipe taunt tease goad venture bellow roar holler gloat grouse carp whine moan groan
    drawl hiss sniff huff expound vouch jab needle weigh pipe speculate prod kid lash
    go start begin shoot fire hit clap strike bite push lash`),
  think: list(`think believe feel hope fear worry doubt suspect expect see know understand consider remember
    guess regret realize imagine assume reckon regard envision`),
  label: list(`call brand label dub term describe characterize condemn denounce blast slam criticize hail praise decry
    deride dismiss refer portray paint cast depict ridicule mock attack lambaste liken compare deem rate tout defend
    admire extol herald champion bash lash deplore laud applaud welcome bemoan blame credit cite trumpet tar vilify salute assail bill excoriate
    disparage belittle rip trash skewer judge grade rank classify categorize explain reject fault knock pan peg tag style berate castigate
    chastise present sum upbraid lambast torch savage roast jeer scorn thank congratulate mourn`),
}

const NOUNS: ReadonlySet<string> = new Set(
  list(`report reports claim claims charge charges tweet tweets note notes answer answers question questions comment
    comments estimate estimates warning demand demands promise promises pledge vow vows reply response call calls praise
    attack attacks order orders state states post posts text texts email emails message messages cry cries joke jokes
    signal signals hint object objects protest protests offer offers appeal appeals press challenge challenges rule
    rules finding findings view views hope hopes fear fears worry worries doubt doubts love push cast bill bills term
    terms reason reasons quote quotes find finds label labels brand brands remark remarks counsel caption pen cable
    radio phone type types request requests point points rate rates rank ranks grade grades blog blogs read reads
    counter submit dispute disputes forecast forecasts threat threats talk talks laugh sigh guess figure figures
    blame credit trash rip stress voice voices relate judge judges offering calling saying writing meaning feeling
    lecture lectures roar taunt taunts tease moan groan whine kid kids needle needles jab jabs pan pans tag tags
    style styles fault faults knock knocks thanks torch roast present presents sum sums reporting wonder wonders regard regards regret regrets assault recall`),
)

const FORMS: ReadonlyMap<string, CueForm[]> = buildForms()

function buildForms(): Map<string, CueForm[]> {
  const forms = new Map<string, CueForm[]>()
  const seen = new Set<string>()
  for (const cueClass of ['say', 'label', 'think'] as const) {
    for (const lemma of LEMMAS[cueClass]) {
      if (seen.has(lemma)) continue
      seen.add(lemma)
      for (const [form, word] of inflect(lemma)) {
        const known = forms.get(word)
        if (known) known.push({ lemma, cueClass, form })
        else forms.set(word, [{ lemma, cueClass, form }])
      }
    }
  }
  return forms
}
