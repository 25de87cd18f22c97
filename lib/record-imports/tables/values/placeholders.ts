import { answerKey } from './answer-key'

/**
 * Whether a text stands where words might stand and says nothing: empty, a dash, “no comment”, “keine Begründung”.
 *
 * @param more keys of further placeholders, as `answerKey` makes them
 */
export function isPlaceholder(text: string, more: ReadonlySet<string> = NONE): boolean {
  if (text.length > LONGEST) return false
  const key = answerKey(text)
  if (key.replace(/[\p{N} ]/gu, '').length < 2) return true
  if (PLACEHOLDERS.has(key) || more.has(key)) return true
  return NEGATION.test(key) && PATTERNS.some((pattern) => pattern.test(key))
}

/** A word of every pattern, by which most texts are told from all of them. */
const NEGATION =
  /(^| )(no|not|hasnt|keine?|ohne|geen|zonder|pas|aucune?|sans|sin|ningun|ninguna|nessuna?|senza|sem|nenhuma?|brak|ingen|inget|ei)( |$)/

/** Most characters of a placeholder. */
const LONGEST = 300

const NONE: ReadonlySet<string> = new Set()

/** The placeholders that are known without anybody naming them, as a person writes them. */
const KNOWN_PLACEHOLDERS =
  'no comment|no comments|none|nothing|nil|null|n/a|na|nan|missing|tbd|tba|xx|xxx|no reason|no answer|no response|no opinion|no statement|no text|empty|not available|not provided|not given|not applicable|see above|see website|ditto|idem|keine Begründung|ohne Begründung|keine Angabe|keine Angaben|k. A.|kein Kommentar|keine Antwort|keine|entfällt|siehe oben|s. o.|geen toelichting|geen motivatie|geen reactie|geen antwoord|geen commentaar|geen|nvt|niet van toepassing|pas de commentaire|sans commentaire|aucun|aucune|néant|rien|sans objet|sin comentarios|sin comentario|sin respuesta|ninguno|ninguna|nada|nessuno|nessuna|nessun commento|sem comentários|nenhum|brak|brak uzasadnienia|nie dotyczy|ingen kommentar|ingen motivering|없음|무응답|해당 없음|의견 없음|なし|特になし|無回答'.split(
    '|',
  )

const PLACEHOLDERS = new Set(KNOWN_PLACEHOLDERS.map(answerKey))

/** "No … given", in the words of several languages, alone or in a sentence that says nothing else. */
const PATTERNS = [
  /^(there is |there are )?no (\w+ )?(comments?|reasons?|justifications?|explanations?|statements?|reasoning|rationale|remarks?|text|answer|response|opinion)( (was|were|is|has been|have been))?( (given|provided|available|submitted|supplied|received|stated|yet|entered|recorded))*$/,
  /^.{0,80}\bhas( not|nt) (given|provided|submitted|supplied) (a|any|its|their)? ?(comment|reason|justification|explanation|statement)s?( .{0,40})?$/,
  /^(es (gibt|liegt|wurde) )?(leider )?(keine|kein|ohne) (\p{L}+ )?(begrundung|kommentar|angaben?|erlauterung|erklarung|stellungnahme|antwort|text|aussage)( (zu|zur|fur) .{0,40})?( (vor|vorhanden|vorgelegt|angegeben|abgegeben|eingereicht|verfugbar|ubermittelt|erfolgt|hinterlegt))?$/u,
  /^.{0,120}\b(keine|kein) (begrundung|kommentar|stellungnahme|erlauterung|angaben?) (vor|vorgelegt|angegeben|abgegeben|eingereicht|ubermittelt|hinterlegt|gemacht|geliefert|verfugbar|vorhanden)$/u,
  /^(er is |er werd )?(geen|zonder) (\p{L}+ )?(toelichting|motivatie|motivering|onderbouwing|reactie|commentaar|uitleg|antwoord)( (gegeven|beschikbaar|ingevuld|opgegeven|ontvangen|bekend|aanwezig))?$/u,
  /^.{0,120}\bgeen (toelichting|motivatie|motivering|onderbouwing|reactie) (gegeven|beschikbaar|ingevuld|aangeleverd|ontvangen)$/u,
  /^(il ny a )?(pas|aucun|aucune|sans) (de |d )?(commentaires?|justification|explication|motivation|reponse|precision)( (fournie?|donnee?|disponible|transmise?|communiquee?|particuliere?))?$/,
  /^(no hay |sin |ningun |ninguna )(comentarios?|justificacion|explicacion|motivacion|respuesta)( (disponible|facilitad[oa]|aportad[oa]|dad[oa]))?$/,
  /^(nessun|nessuna|senza|sem|nenhum|nenhuma|brak|ingen|inget|ei) (commento|motivazione|spiegazione|comentario|comentarios|justificacao|justificativa|explicacao|komentarza|uzasadnienia|odpowiedzi|kommentar|motivering|begrundelse|perustelua|perusteluja)( (disponibile|fornit[oa]|disponivel|fornecid[oa]|dostepny|lamnad|given|annettu))?$/,
]
