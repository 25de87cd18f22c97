import type { FurnitureReason } from '../extraction'

/**
 * Lines that pages put around an article, by their words. Each pattern matches the whole of a piece with at most
 * `mostWords` words.
 */
const KINDS: [reason: FurnitureReason, mostWords: number, pattern: RegExp][] = [
  ['offer', 40, /\byou(?:['’]ve| have) (?:now )?read\b.*\b(?:free|stories|articles)\b/i],
  ['offer', 40, /\b(?:of|left) \d* ?(?:free )?(?:stories|articles)\b.*\b(?:month|unlimited|free|subscri)/i],
  [
    'offer',
    40,
    /^(?:get|enjoy|unlock|start|try|become|support|join|keep reading|continue reading|to continue reading|read the full)\b.*\b(?:unlimited|subscri\w+|your inbox|newsletters?|free trial|digital access|(?:our|independent|quality|local) journalism|membership|become a member)\b/i,
  ],
  [
    'offer',
    40,
    /\b(?:in|to) your inbox\b|\bfor your first (?:month|year|\d+ weeks)\b|\bcancel any ?time\b|\b(?:free|unlimited) (?:articles|stories|access)\b/i,
  ],
  [
    'offer',
    40,
    /^(?:sign up|sign in|log ?in$|register (?:now|here|for free|to (?:read|continue))|subscribe(?: now| today| here| to\b.*)?[.!]?$|create (?:an|a free) account|already a (?:subscriber|member)|not a subscriber|donate(?: now| today)?[.!]?$|give today|thank you for (?:reading|signing up)|we want to hear|download (?:the|our) app)\b/i,
  ],
  [
    'offer',
    40,
    /^(?:jetzt abonnieren|abonnieren|anmelden|newsletter|abonnez-vous|s['’]abonner|je m['’]abonne|suscríbete|suscribirse|iniciar sesión|구독|로그인|회원가입)/i,
  ],
  [
    'offer',
    14,
    /^(?:advertisement|advertising|sponsored(?: content)?|promoted|ad|anzeige|werbung|publicité|publicidad|광고|story continues below(?: advertisement)?|article continues below|skip advertisement)\.?$/i,
  ],
  [
    'legal',
    60,
    /^(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|저작권|ⓒ)/i,
  ],
  [
    'legal',
    40,
    /\ball rights reserved\b|무단 ?(?:전재|복제)|^(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie (?:policy|settings|preferences)|impressum|datenschutz|accessibility statement)\b/i,
  ],
  [
    'legal',
    60,
    /\b(?:we|our partners)\b.*\bcookies\b|^(?:this (?:site|website) uses cookies|accept (?:all|cookies)|manage (?:cookies|preferences))\b/i,
  ],
  [
    'related',
    10,
    /^(?:related(?: (?:stories|articles|content|topics|coverage|links|news))?|more (?:from|on|stories|in|about)\b.*|most (?:read|popular|viewed|emailed)|recommended(?: for you)?|you (?:may|might) also like|what to read next|read (?:more|next|also)\b.*|see also\b.*|up next|trending(?: now)?|editors?['’]? picks?|in this (?:article|story)|topics|tags|filed under\b.*|mehr zum thema|lesen sie (?:auch|mehr)\b.*|auch interessant|à lire (?:aussi|également)\b.*|sur le même sujet|lea también\b.*|te puede interesar|관련 ?기사|많이 본 뉴스|추천 ?기사)(?<![.!?”])\s*:?$/i,
  ],
  [
    'menu',
    12,
    /^(?:menu|navigation|search|home|close|skip to (?:main )?(?:content|navigation)|back to (?:top|article)|toggle navigation|open menu|main menu|sections?|breadcrumb|view (?:comments|all)|load more|show more|show less|expand|play|pause|mute|listen to (?:this )?(?:article|story).*|\d+ ?(?:min(?:ute)?s?\.?) (?:read|listen)|menü|startseite|suche|accueil|recherche|inicio|buscar|메뉴|홈|검색|본문 바로가기)\.?$/i,
  ],
  [
    'menu',
    14,
    /^(?:home|startseite|accueil|inicio|홈)\s*[>›»/|]\s*.+$|^(?:[\p{L}&’' -]{2,24}[>›»]\s*){2,}[\p{L}&’' -]{2,24}$|^(?:[\p{L}&’' -]{2,24}[|·•]\s*){4,}[\p{L}&’' -]{2,24}$/iu,
  ],
  [
    'summary',
    8,
    /^(?:why we wrote this|two ways to read the story|quick read|deep read|[•*-]?\s*(?:quick|deep) read\b.*|key (?:points|takeaways|facts)|takeaways|highlights|(?:in )?(?:brief|short)|summary|at a glance|tl;?dr|the gist|the bottom line|what you need to know|what to know|das wichtigste(?: in kürze)?|zusammenfassung|kurz gesagt|l['’]essentiel|en bref|lo esencial|en resumen|요약|핵심 ?요약|한눈에 보기)\s*:?\s*(?:\(.{0,14}\))?$/i,
  ],
]

/** The kind of a line or paragraph by its words alone; undefined where it may be part of the article. */
export function furnitureKind(text: string, words: number): FurnitureReason | undefined {
  if (text.length > LONGEST) return undefined
  if (words <= 16 && isShareLine(text)) return 'share'
  const plain = text.replace(/^[•*·–—-]\s*/, '').trim()
  if (/["“„«「].{12,}["”“»」]/u.test(plain) && words > 12) return undefined
  const kind = KINDS.find(([, most, pattern]) => words <= most && (pattern.test(plain) || pattern.test(text)))?.[0]
  // A long offer addresses the reader, or names its price.
  const speaks = words <= 12 || /\b(?:you|your|our|we|us)\b|[$€£]/i.test(text)
  return kind === 'offer' && !speaks ? undefined : kind
}

/** Most characters on which the patterns are tried. */
const LONGEST = 600

const SHARE_WORDS = new Set(
  'share tweet email e-mail mail print save pin copy facebook twitter whatsapp linkedin reddit pinterest telegram messenger flipboard pocket bookmark gift listen comment comments teilen drucken merken partager imprimer envoyer compartir imprimir 공유 인쇄 스크랩 카카오톡 페이스북 트위터'.split(
    ' ',
  ),
)
const SHARE_FILLERS = new Set(
  'this article story page on via by to and with text size link copied post x a the an it'.split(' '),
)

/** Whether a line has only actions that pages offer for an article. */
function isShareLine(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s,|·•/:+()]+/)
    .filter((word) => word !== '' && !/^\d{1,6}$/.test(word))
  return (
    words.some((word) => SHARE_WORDS.has(word)) &&
    words.every((word) => SHARE_WORDS.has(word) || SHARE_FILLERS.has(word))
  )
}

const AGENCY = String.raw`(?:AP|AFP|EPA|DPA|dpa|UPI|ANSA|TASS|KCNA|EFE|Reuters|REUTERS|Getty(?: Images)?|Bloomberg|Shutterstock|Yonhap|Xinhua|Kyodo|Sipa|Zuma|Alamy|iStock|Pool|File|연합뉴스|뉴시스|[\p{Lu}][\p{L}.’' ]{1,40}?(?: via [\p{L} .]+| Photos?| Images| Pictures| Press| News))`
const CREDITS = [
  new RegExp(
    String.raw`^\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}.’'-]+){0,4}\s*\/\s*(?:[\p{L} ]{1,20}\/\s*)?${AGENCY}(?:\s*\/?\s*(?:File|Pool|via .{2,40}))?\.?$`,
    'u',
  ),
  /^[([]?(?:photo(?:graph)?s?|image|picture|pic|credit|illustration|foto|bild|crédit|photographie|crédito|사진)\b(?: credit| courtesy| illustration)?\s*(?:[:=©]|by\b|von\b|de\b|par\b|of\b|courtesy)\s*.{2,80}[)\]]?$/iu,
  /^사진\s*[=:].{1,40}$/u,
]
const CREDIT_AT_END = new RegExp(
  String.raw`(?:[([]\s*(?:AP |Reuters |File )?(?:photo|image|picture|foto|photograph)\b[^()[\]]{0,80}[)\]]|[([][^()[\]]{0,60}\/\s*${AGENCY}\s*[)\]]|\/\s*Getty Images|©\s*\S.{1,40})\.?$`,
  'iu',
)
const POINTS_AT_PICTURE =
  /\((?:l|r|c|left|right|center|centre|front|back|top|bottom|2nd l|second from left|from left|file photo)\.?\)|\b(?:is (?:seen|shown|pictured)|are (?:seen|shown|pictured)|in this (?:file )?(?:photo|picture|image)|pictured|file photo)\b/i

/** Whether a line is the credit of a picture: "Evan Vale/AP", "Photo: Tomas Reyes". */
export function isCredit(line: string): boolean {
  return line.length <= LONGEST && CREDITS.some((pattern) => pattern.test(line.trim()))
}

/** Whether a paragraph is a caption: it ends in a credit. */
export function endsInCredit(text: string, words: number): boolean {
  return words <= 90 && CREDIT_AT_END.test(text.slice(-240)) && !/^["“„«]/.test(text)
}

/** Whether a paragraph next to a credit refers to a picture. */
export function pointsAtPicture(text: string, words: number): boolean {
  return words <= 70 && POINTS_AT_PICTURE.test(text)
}
