const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Closed classes of English, as far as reading reporting clauses needs them. All in small letters. */
export const PREPOSITIONS =
  words(`following amidst alongside about above across after against along amid among around as at before behind below
  beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto
  out outside over past per regarding since than through throughout to toward towards under until unlike up upon versus
  via with within without`)

export const CONJUNCTIONS = words(`and or but nor yet so because although though while whereas if unless whether when
  whenever where once`)

export const AUXILIARIES = words(`is are was were be been being am has have had having do does did will would shall
  should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
  can't cannot couldn't shouldn't mustn't ought`)

export const NEGATIONS = words(`not never n't didn't doesn't don't hasn't haven't hadn't won't wouldn't neither nor
  can't cannot couldn't isn't wasn't weren't`)

/** "he'll" as he, "we've" as we. */
export function withoutContraction(low: string): string {
  return low.includes("'") ? low.replace(/'(?:ll|ve|d|re|m|s)$/u, '') : low
}

/** Pronouns that can be the subject of a reporting verb, with what they can stand for. */
export const SUBJECT_PRONOUNS: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it' | 'who' | 'other'> = new Map([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['who', 'who'],
  ['which', 'who'],
  ['that', 'who'],
  ['i', 'other'],
  ['we', 'other'],
  ['you', 'other'],
])

export const DETERMINERS = words(`the a an this that these those his her its their our my your some any many most
  several few all both another other each every one two three four five six seven eight nine ten no dozens more such`)

/** Words a sentence may begin with in a capital although they name nothing. */
export const STARTERS = words(`the a an this that these those his her its their our my your some any many most several
  few all both another other each every one two three four five six seven eight nine ten no dozens more such he she they
  it i we you who what when where why how which whose there here and or but nor yet so because although though while
  whereas if unless whether once since until after before during despite amid as at by for from in into of on over to
  under with without within about above across against among around behind between beyond like near through toward upon
  still also then now later earlier meanwhile however instead indeed moreover furthermore nonetheless nevertheless
  otherwise thus therefore rather even only just perhaps maybe yes well not never ever often sometimes usually according
  asked speaking citing noting saying adding calling including let ahead last next is are was were do does did can could
  will would should may might must has have had today yesterday tonight tomorrow recently again soon further besides
  separately specifically conversely finally first second third similarly additionally ultimately clearly apparently
  obviously regardless please likewise thanks sorry wow`)

/** Adverbs and the like that stand between a subject and its verb, or after the verb. */
export const BETWEEN = words(`also then later once still even just never ever often again always already now first
  finally recently previously himself herself itself themselves both all rather instead soon simply only thus too
  further earlier once long`)

/** Nouns that name a time: never who speaks. */
export const TIMES = words(`monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
  today yesterday tonight tomorrow morning afternoon evening night week weekend month year years weeks months days day
  hours hour minutes minute decade ago earlier later time summer winter spring fall monday's`)

/** Frequent verbs that report nothing, in forms that could pass for nouns: they end a noun phrase. */
export const OTHER_VERBS = words(`made took gave came went got met held ran led left kept began brought built bought
  caught chose fell flew forgot fought grew lost paid put puts rose sat sent set shot sold spent stood stole struck
  taught threw won wore became drew drove hid hit hurt lay let makes takes gives comes goes gets meets holds runs leads
  leaves keeps begins brings builds buys chooses falls fights grows loses pays rises sits sends sets sells spends stands
  strikes wins wears becomes draws drives hides lets looks seems appears happens remains includes contains requires
  needs wants tries uses helps works plays means gives shows allows shown showed taken given made gone done been
  broke broken rode risen grew grown thrown known became begun arrives returns continues refuses agrees has heard serves
  lives served ended loves likes hates loved liked hated wanted prefers enjoys`)
