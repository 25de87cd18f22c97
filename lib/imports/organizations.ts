/** Words of names of organizations, not of people, in the languages of most sources. */
const WORDS =
  /(^|[\s-])(press|agency|agence|agentur|news|newspapers?|times|post|gazette|herald|tribune|journal|monitor|observer|chronicle|magazine|review|board|council|committee|commission|ministry|department|office|bureau|institute|institut|instituto|university|universität|université|college|school|center|centre|foundation|stiftung|association|society|union|party|bank|group|network|organi[sz]ation|authority|assembly|parliament|senate|house|court|embassy|secretariat|federation|alliance|coalition|project|inc|ltd|llc|gmbh|ag|corp|corporation|company|staff|team|desk|service|redaktion|rédaction|redacción|ministerium|ministère|ministerio|bundesregierung|government|administration|nations|reuters|afp|dpa|upi|efe|ansa|tass|xinhua|kyodo|yonhap|kcna|bbc|cnn|npr|pbs|nato)(?=$|[\s.,’'-])/i
const ASIAN =
  /(통신|신문|일보|방송|뉴스|위원회|청와대|정부|부처|협회|연구소|연구원|대학교|재단|新聞|新闻|通信|通訊|通讯|社|放送|委員会|委员会|省|部|報)$/u
const PEOPLE = /^(Post|House|Bank|Court|School|Board|Press|Price|Times)$/

/** Whether a name is an organization's: "Associated Press", "Editorial Board", "연합뉴스". */
export function isOrganization(name: string): boolean {
  const plain = name.trim()
  if (/^(AP|AFP|UPI|DPA|EFE|NATO|UN|EU)$/.test(plain)) return true
  if (/\p{Script=Han}|\p{Script=Hangul}/u.test(plain)) return ASIAN.test(plain) && plain.length >= 3
  // Two words are a person's name ("Emily Post", "Wallis Bank"), unless the first is an adjective common in names of
  // organizations.
  const words = plain.split(/\s+/)
  if (words.length === 2 && PEOPLE.test(words[1] ?? '') && GIVEN_NAMES.test(words[0] ?? '')) return false
  return WORDS.test(plain)
}

const GIVEN_NAMES =
  /^(Emily|Eric|Frank|Jennifer|John|James|Mary|Robert|Michael|William|David|Richard|Thomas|Charles|Anna|Ada|Mark|Peter|Paul|George|Sarah|Helen|Henry|Alice|Jane|Laura|Daniel|Andrew|Susan|Karen|Nancy|Linda)$/
