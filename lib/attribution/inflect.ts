type Form = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** The forms of an English verb: irregular ones from a list, the others by rule. Past and participle may be equal. */
export function inflect(lemma: string): [Form, string][] {
  const [past, participle] = IRREGULAR[lemma] ?? [regularPast(lemma), regularPast(lemma)]
  return [
    ['base', lemma],
    ['third', third(lemma)],
    ['past', past],
    ['participle', participle],
    ['ing', ing(lemma)],
  ]
}

const IRREGULAR: Record<string, [string, string]> = {
  say: ['said', 'said'],
  go: ['went', 'gone'],
  begin: ['began', 'begun'],
  shoot: ['shot', 'shot'],
  hit: ['hit', 'hit'],
  clap: ['clapped', 'clapped'],
  strike: ['struck', 'struck'],
  bite: ['bit', 'bitten'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  plead: ['pleaded', 'pleaded'],
  beg: ['begged', 'begged'],
  read: ['read', 'read'],
  speak: ['spoke', 'spoken'],
  find: ['found', 'found'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  see: ['saw', 'seen'],
  know: ['knew', 'known'],
  understand: ['understood', 'understood'],
  cast: ['cast', 'cast'],
  sing: ['sang', 'sung'],
  seek: ['sought', 'sought'],
  forecast: ['forecast', 'forecast'],
  pen: ['penned', 'penned'],
  jot: ['jotted', 'jotted'],
  brag: ['bragged', 'bragged'],
  blog: ['blogged', 'blogged'],
  quip: ['quipped', 'quipped'],
  submit: ['submitted', 'submitted'],
  admit: ['admitted', 'admitted'],
  refer: ['referred', 'referred'],
  concur: ['concurred', 'concurred'],
  demur: ['demurred', 'demurred'],
  regret: ['regretted', 'regretted'],
  rip: ['ripped', 'ripped'],
  slam: ['slammed', 'slammed'],
  snap: ['snapped', 'snapped'],
  dub: ['dubbed', 'dubbed'],
  tar: ['tarred', 'tarred'],
}

function third(verb: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(verb)) return `${verb}es`
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`
  return `${verb}s`
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${verb}ed`
}

function ing(verb: string): string {
  const past = IRREGULAR[verb]?.[0] ?? ''
  // Verbs that double their consonant in the past tense do so here too.
  if (past.endsWith('ed') && past.length === verb.length + 3) return `${past.slice(0, -2)}ing`
  if (verb.endsWith('e') && !/(?:ee|oe|ye)$/u.test(verb)) return `${verb.slice(0, -1)}ing`
  return `${verb}ing`
}
