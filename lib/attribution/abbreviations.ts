/** Words whose full stop does not end a sentence. */
export function isAbbreviation(word: string): boolean {
  return /^\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase())
}

/** Abbreviations that also stand at the end of sentences: the full stop then does both. */
export function mayEndSentence(dotted: string): boolean {
  return /^(?:\p{L}\.){2,}$/u.test(dotted) || CLOSING.has(dotted.toLowerCase())
}

const CLOSING: ReadonlySet<string> = new Set(['inc.', 'co.', 'corp.', 'ltd.', 'jr.', 'sr.', 'etc.', 'st.', 'ave.'])

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof rev fr sr jr sen sens rep reps gov govs lt col gen maj capt cmdr adm sgt cpl pvt hon pres supt
  atty amb sec st mt ft ave blvd rd inc co corp ltd bros assn dept univ no nos vs etc al jan feb mar apr jun jul aug
  sep sept oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
  nev okla ore pa tenn tex va vt wash wis wyo min max approx est ph`.split(/\s+/),
)
