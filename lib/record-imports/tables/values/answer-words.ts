/**
 * Answers of questionnaires, votes and voting-advice sites by what they become: English, German, French, Spanish,
 * Dutch, Korean, Italian, Portuguese, Polish, Swedish, Japanese. However strongly somebody agrees, it is the same stance: a scale names no
 * condition. "Not sure" and "trifft nicht zu" are in no list, because they are used in two senses.
 */
export const ANSWER_WORDS = {
  supports: [
    'strongly agree|agree|somewhat agree|agree somewhat|agree strongly|completely agree|fully agree|totally agree|mostly agree|generally agree|tend to agree|slightly agree|rather agree|moderately agree|agree completely|yes|y|definitely yes|probably yes|rather yes|yes definitely|support|strongly support|somewhat support|fully support|in favour|in favor|strongly in favour|strongly in favor|for|pro|aye|approve|strongly approve|somewhat approve|favour|favor|strongly favour|strongly favor|somewhat favour|somewhat favor|supporting|supportive|accept|endorse',
    'stimme voll und ganz zu|stimme vollständig zu|stimme völlig zu|stimme voll zu|stimme sehr zu|stimme stark zu|stimme zu|stimme eher zu|stimmt|stimmt völlig|stimmt eher|trifft voll und ganz zu|trifft völlig zu|trifft zu|trifft eher zu|ja|eher ja|auf jeden fall|zustimmung|volle zustimmung|zugestimmt|dafür|eher dafür|befürworte|befürwortet|bin dafür',
    'tout à fait d’accord|entièrement d’accord|totalement d’accord|très d’accord|d’accord|plutôt d’accord|assez d’accord|oui|plutôt oui|pour|favorable|très favorable|plutôt favorable|accord',
    'totalmente de acuerdo|muy de acuerdo|completamente de acuerdo|de acuerdo|algo de acuerdo|bastante de acuerdo|más bien de acuerdo|sí|a favor|muy a favor|apoyo',
    'helemaal mee eens|helemaal eens|zeer mee eens|volledig mee eens|mee eens|eens|enigszins mee eens|beetje mee eens|ja|voor|eerder eens|eerder mee eens',
    '매우 찬성|적극 찬성|찬성|대체로 찬성|찬성하는 편|매우 동의|전적으로 동의|동의|동의함|동의한다|대체로 동의|매우 그렇다|그렇다|예|네',
    'molto d’accordo|completamente d’accordo|d’accordo|abbastanza d’accordo|sì|favorevole|concordo totalmente|concordo|concordo parcialmente|sim|zdecydowanie się zgadzam|zgadzam się|raczej się zgadzam|tak|zdecydowanie tak|raczej tak|instämmer helt|instämmer|instämmer delvis|håller med',
    '強く賛成|賛成|どちらかといえば賛成|やや賛成|そう思う|はい|どちらかと言えば賛成',
  ],
  mixed: [
    'uncertain|neutral|neither|neither agree nor disagree|neither support nor oppose|neither approve nor disapprove|neither favor nor oppose|neither for nor against|mixed|mixed views|both|it depends|depends|undecided|partly|partially agree|partly agree|partly agree partly disagree|ambivalent|in between',
    'neutral|teils teils|teils|weder noch|unentschieden|unsicher|weder zustimmung noch ablehnung|stimme weder zu noch nicht zu|stimme teilweise zu|teilweise|neutrale haltung|bin unentschieden|kommt darauf an',
    'neutre|ni d’accord ni pas d’accord|ni d’accord ni en désaccord|ni pour ni contre|incertain|mitigé|ni oui ni non|cela dépend|ça dépend',
    'neutro|ni de acuerdo ni en desacuerdo|ni a favor ni en contra|incierto|depende|indeciso',
    'neutraal|niet mee eens niet mee oneens|niet eens niet oneens|noch mee eens noch mee oneens|noch eens noch oneens|geen van beide|onbeslist|hangt ervan af',
    '보통|보통이다|중립|불확실|그저 그렇다|반반',
    'né d’accordo né in disaccordo|neutrale|incerto|nem concordo nem discordo|ani tak ani nie|ani się zgadzam ani nie zgadzam|varken eller|どちらともいえない|どちらとも言えない|中立',
  ],
  opposes: [
    'strongly disagree|disagree|somewhat disagree|disagree somewhat|disagree strongly|completely disagree|fully disagree|totally disagree|mostly disagree|generally disagree|tend to disagree|slightly disagree|rather disagree|moderately disagree|disagree completely|no|n|definitely no|definitely not|probably not|probably no|rather no|oppose|strongly oppose|somewhat oppose|fully oppose|opposed|against|strongly against|contra|nay|disapprove|strongly disapprove|somewhat disapprove|reject|rejects|opposing',
    'stimme überhaupt nicht zu|stimme gar nicht zu|stimme ganz und gar nicht zu|stimme absolut nicht zu|stimme nicht zu|stimme eher nicht zu|stimmt nicht|stimmt eher nicht|stimmt überhaupt nicht|trifft überhaupt nicht zu|trifft gar nicht zu|trifft eher nicht zu|nein|eher nein|auf keinen fall|ablehnung|abgelehnt|lehne ab|lehne eher ab|lehnt ab|dagegen|eher dagegen|bin dagegen',
    'pas du tout d’accord|pas d’accord|plutôt pas d’accord|en désaccord|totalement en désaccord|plutôt en désaccord|fortement en désaccord|non|plutôt non|contre|défavorable|très défavorable|plutôt défavorable|désaccord',
    'totalmente en desacuerdo|muy en desacuerdo|completamente en desacuerdo|en desacuerdo|algo en desacuerdo|bastante en desacuerdo|más bien en desacuerdo|nada de acuerdo|no|en contra|muy en contra',
    'helemaal mee oneens|helemaal oneens|helemaal niet mee eens|zeer mee oneens|volledig mee oneens|mee oneens|oneens|niet mee eens|enigszins mee oneens|beetje mee oneens|nee|tegen|eerder oneens|eerder mee oneens',
    '매우 반대|적극 반대|반대|대체로 반대|반대하는 편|전혀 동의하지 않음|동의하지 않음|동의하지 않는다|매우 그렇지 않다|전혀 그렇지 않다|그렇지 않다|아니오|아니요',
    'in disaccordo|molto in disaccordo|completamente in disaccordo|per niente d’accordo|non d’accordo|contrario|discordo totalmente|discordo|discordo parcialmente|não|zdecydowanie się nie zgadzam|nie zgadzam się|raczej się nie zgadzam|nie|zdecydowanie nie|raczej nie|instämmer inte|instämmer inte alls|håller inte med',
    '強く反対|反対|どちらかといえば反対|やや反対|そう思わない|いいえ|どちらかと言えば反対',
  ],
  declined: [
    'no opinion|did not answer|didn’t answer|don’t know|do not know|dk|dk na|don’t know no answer|no answer|refused|refused to answer|refuse to answer|prefer not to say|prefer not to answer|rather not say|would not say|won’t say|declined|declined to answer|no response|did not respond|abstain|abstained|abstains|abstention|cannot say|can’t say|no position|no stance|no comment|no view|no opinion given|not answered|unanswered',
    'keine meinung|weiß nicht|weiss ich nicht|weiß ich nicht|keine angabe|keine angaben|k. a.|k.a.|ka|keine antwort|enthaltung|enthalte mich|nicht beantwortet|möchte nicht sagen|verweigert|keine aussage|keine position',
    'sans opinion|ne sait pas|ne sais pas|je ne sais pas|ne se prononce pas|nsp|nspp|pas de réponse|sans réponse|refus|refus de répondre|abstention|pas d’opinion|non réponse',
    'no sabe|no contesta|no sabe no contesta|ns nc|ns|nc|sin opinión|sin respuesta|no responde|no sé|abstención|prefiere no decir',
    'geen mening|weet niet|weet ik niet|geen antwoord|wil niet zeggen|onthouding|geen standpunt|wil ik niet zeggen',
    '모름|모르겠다|잘 모름|잘 모르겠다|무응답|응답 거부|응답거부|의견 없음|의견없음|기권',
    'non so|nessuna opinione|non risponde|não sei|sem opinião|não respondeu|trudno powiedzieć|nie wiem|brak odpowiedzi|odmowa|ingen åsikt|vet ej|vet inte|わからない|無回答|答えない|棄権',
  ],
  nothing: [
    'n/a|na|n.a.|#n/a|not applicable|not asked|question not asked|not shown|inapplicable|iap|nan|null|missing|system missing|sysmis|-|–|—|.|..|...|…|/',
    'nicht gefragt|entfällt|nicht zutreffend|frage nicht gestellt|nicht gestellt',
    'sans objet|non applicable|non posée|question non posée|s.o.',
    'no aplica|no procede|no preguntado',
    'niet van toepassing|nvt|n.v.t.|niet gevraagd',
    '해당 없음|해당없음|질문하지 않음',
    'non applicabile|não aplicável|nie dotyczy|ej tillämpligt|該当なし|非該当',
  ],
} satisfies Partial<Record<string, string[]>>
