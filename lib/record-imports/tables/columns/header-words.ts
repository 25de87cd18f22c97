import { answerKey } from '../values/answer-key'
import type { ColumnField } from './fields'
import { readQuestion } from './question-text'

/** Headers of tables in several languages by the field they name. Between `|`, as a person writes them. */
const WORDS: Partial<
  Record<ColumnField | 'organization' | 'private' | 'comment' | 'respondents_confidence' | 'justification', string>
> = {
  actor:
    'actor name|actor|what is your name|your name|please enter your name|your full name|wie heißen sie|ihr name|respondent|respondent name|name|full name|person|expert|expert name|economist|panelist|panellist|participant|analyst|speaker|speaker name|interviewee|member|who|politician|candidate|teilnehmer|teilnehmerin|befragter|befragte|person name|experte|expertin|sprecher|kandidat|kandidatin|nom|nom complet|répondant|expert e|personne|candidat|nombre|nombre completo|encuestado|experto|persona|candidato|naam|respondent naam|kandidaat|deelnemer|응답자|이름|성명|전문가|후보|发言人|nome|氏名|名前',
  organization:
    'party|party name|political party|organization|organisation|organization name|organisation name|institution|country|government|company|ngo|delegation|partei|parteiname|partei kurzbezeichnung|organisation|institution|verband|land|fraktion|parti|organisme|organisation|pays|partido|organización|institución|país|partij|partijnaam|organisatie|instelling|정당|기관|국가|정부|partito|partia|organizzazione|parti politique|liste|lijst',
  given_name: 'first name|given name|firstname|forename|vorname|prénom|nombre de pila|voornaam',
  family_name:
    'last name|surname|family name|lastname|nachname|familienname|nom de famille|apellido|apellidos|achternaam',
  actor_kind: 'actor kind|actor type|kind of actor|type of actor',
  affiliation:
    'affiliation|affiliations|university|employer|institution|institute|institut|arbeitgeber|universität|hochschule|affiliation institutionnelle|université|afiliación|universidad|universiteit|werkgever|소속|대학|所属',
  title: 'title|job title|position title|job|funktion|fonction|cargo|functie|직함|직책',
  role: 'role|actor role|rolle',
  on_behalf_of: 'on behalf of|on_behalf_of|im namen von|au nom de|en nombre de|namens',
  reported_by: 'reported by|reported_by|reporter|via',
  topic:
    'topic|topic slug|issue|statement|thesis|question|item|concept|topic id|these|aussage|frage|thema|frage text|these text|question text|statement text|thèse|énoncé|sujet|thème|tesis|enunciado|tema|pregunta|stelling|vraag|onderwerp|문항|질문|주제|쟁점|domanda|pergunta|設問|質問',
  topic_label:
    'topic label|topic_label|topic name|short title|short label|these titel|thesen titel|these kurz|kurztitel|titel der these|statement title|thesis title|titel',
  proposition: 'proposition|full statement|wording of the question|thesentext|text der these',
  theme: 'theme|category|kategorie|thème|categoría|categorie|themenfeld|rubrik',
  scope: 'scope',
  summit: 'summit|summit slug|event|gipfel|sommet|cumbre|정상회담',
  stance:
    'stance|code|position|answer|vote|response|opinion|choice|rating|score|stance code|answer text|antwort|haltung|stimme|votum|bewertung|réponse|position|avis|choix|respuesta|posición|postura|opinión|voto|antwoord|standpunt|mening|stem|응답|입장|답변|의견|risposta|resposta|回答|立場',
  conditions: 'conditions|condition|bedingung|bedingungen|condition s|condición|voorwaarde|조건',
  condition_join: 'condition join|condition_join',
  qualifier: 'qualifier|reservation|vorbehalt|réserve|reserva|voorbehoud|유보',
  basis: 'basis',
  inference: 'inference',
  confidence: 'coder confidence|coding confidence|confidence of the coder',
  respondents_confidence:
    'confidence|confidence level|how confident|certainty|konfidenz|sicherheit|confiance|confianza|vertrouwen|확신',
  stated_on:
    'stated on|stated_on|date|date answered|answer date|day|recorded date|recordeddate|end date|enddate|submit date|submitdate|timestamp|date submitted|interview date|said on|datum|datum der antwort|tag|zeitstempel|date de réponse|jour|fecha|fecha de respuesta|dag|응답일|날짜|일자|日付|回答日|data',
  summary: 'summary|zusammenfassung|résumé|resumen|samenvatting|요약',
  note: 'note|notes|bemerkung|notiz|remarque|nota',
  comment:
    'comment|comments|any comments|further comments|other comments|remarks|remark|kommentar|anmerkung|commentaire|commentaires|comentario|comentarios|opmerking|opmerkingen|commentaar|의견 설명|코멘트|비고|コメント',
  justification:
    'justification|reason|reasons|reasoning|explanation|rationale|statement of position|begründung|position begründung|begruendung|erläuterung|erklärung|argument|raison|justificatif|explication|justificación|razón|explicación|toelichting|motivatie|onderbouwing|argumentatie|motivering|uitleg|근거|이유|설명|motivazione|justificativa|uzasadnienie|理由',
  question:
    'question number|question no|question id|thesis number|statement number|these nr|thesen nr|these nummer|nr der these|frage nr|stelling nr|vraagnummer|no|nr|number|nummer',
  quotation: 'quotation|quote|quoted words|words|zitat|citation textuelle|cita|citaat|인용|引用',
  reporter_words: 'reporter words|reporter_words|paraphrase',
  mode: 'mode|quotation mode',
  language: 'quotation lang|quotation_lang|lang|language of the quotation',
  locator: 'locator|page|paragraph|seite|pagina|página',
  source: 'source|source slug|quelle|bron|fuente|출처',
  source_title: 'source title|source_title|article title|title of source|headline|überschrift',
  source_container:
    'source container|source_container|newspaper|publication|journal|outlet|medium|zeitung|krant|periódico',
  source_author: 'source authors|source_authors|author|authors|autor|auteur',
  source_publisher: 'source publisher|source_publisher|publisher|verlag',
  source_type: 'source type|source_type',
  source_issued:
    'source issued|source_issued|published|publication date|date published|veröffentlicht|erschienen|publié|publicado',
  source_url: 'source url|source_url|url|link|address|web address|permalink',
  source_archived_url: 'source archived url|source_archived_url|archived url',
  quotation_id: 'quotation id|quotation_id',
  id: 'id|position id',
  private:
    'ip|ip address|ipaddress|email|e mail|email address|e mail adresse|mail|recipient email|recipientemail|phone|phone number|telephone|mobile|telefon|téléphone|teléfono|telefoon|latitude|longitude|location latitude|locationlatitude|location longitude|locationlongitude|lat|lon|lng|gps|respondent id|responseid|response id|respondentid|participant id|panelist id|user id|userid|user agent|external reference|externalreference|recipient first name|recipientfirstname|recipient last name|recipientlastname|date of birth|birthday|birth date|geburtsdatum|geburtstag|date de naissance|fecha de nacimiento|geboortedatum|postal code|zip|zip code|plz|postleitzahl|postcode|street|adresse|straße|address line|salary|income|einkommen|전화번호|이메일|생년월일',
}

const BY_KEY = new Map<string, Word>(
  Object.entries(WORDS).flatMap(([field, list]) =>
    list.split('|').map((word) => [answerKey(word), field as Word] as const),
  ),
)

type Word = keyof typeof WORDS

/** What a header names: a field, or a kind of column that is none; undefined where it names nothing. */
export function wordOf(header: string): Word | undefined {
  return BY_KEY.get(answerKey(header)) ?? BY_KEY.get(answerKey(readQuestion(header).text)) ?? wordOfParts(header)
}

/** "Partei: Name" is an organization, "Position: Begründung" a justification, "These: Nr." the number of a question. */
function wordOfParts(header: string): Word | undefined {
  const parts = header.split(/\s*[:/]\s*/).filter((part) => part !== '')
  if (parts.length !== 2 || header.length > 60) return undefined
  const [of, own] = parts.map((part) => BY_KEY.get(answerKey(part)))
  if (of === 'organization') return own === undefined || own === 'actor' || own === of ? of : undefined
  if (of === 'topic' && (own === 'title' || own === 'actor')) return 'topic_label'
  return own ?? of
}
