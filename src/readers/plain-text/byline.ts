/** Words before the names, in the languages whose newspapers print them. */
const BY =
  /^(?:(?:an? )?(?:(?:guest |short )?(?:editorial|essay|column|commentary|story|tale|poem|play|speech|address|lecture|sermon|article|review|sketch)) by|(?:words?|text|story|report(?:ed)?|written|reviewed|delivered|posted|submitted|contributed|interview(?:ed)?|propos recueillis|escrito|scritto|aufgezeichnet|notiert|skrevet|skriven)(?: (?:and|und|et|y|e|&) \p{L}+)? (?:by|von|par|por|da|af|av)|(?:das gespräch führten?|die fragen stellten?|kirjoittanut|írta|piše|napsala?|a cura di)|(?:words|text|story|report|interview|autor(?:in|a)?|author|auteure?|autore|auteur|reporter|reportage|texte|texto|testo|tekst|teksti|szöveg|yazan|автор|текст|κείμενο)(?: (?:and|und|et|y|e|och|og|en|a|i|ja|и|&) \p{L}+)?(?= ?:)|by|von|par|por|di|door|av|af|του|της)(?: ?:\s*|\s+)(?:the (?=(?:very |right |most )?(?:rev|hon|ven)\p{Ll}*\.? ))?(?:(?:our (?:own )?|onze |unserem |unserer |notre |nuestr[oa] |nostr[oa] )(?:\p{L}{3,15}[- ])?(?:correspondent|reporter|verslag(?:gever|geefster)|(?:korrespondent|redakteur|mitarbeiter)(?:in|en)?|correspondante?|corresponsal|corrispondente|inviat[oa]),? (?=\p{Lu}\S+ \p{Lu}))?(?=['’]?\p{Lu})/iu
/** What magazines print without a colon, and what may begin a heading, too. */
const CREDITED = /^(?:words|text|story|texte|texto|tekst)\s+(?=\p{Lu}\S*\s+\p{Lu})/iu
/** The same in scripts without capitals. */
const BY_UNCASED =
  /^(?:(?:लेखक|लेखिका|লেখক|โดย|מאת|بقلم|كتب|كتبت|نوشتهٔ?|نویسنده)(?::\s*|\s+)|(?:文|取材|[本特][报報刊约約]记?記?者|记者|記者|執筆|作者|撰文|글|기자)(?:[:：＝=]\s*|\s+))(?=\p{Lo})/u
/** Small words inside a name: `Ludwig van Beethoven`, `Simone de Beauvoir`. */
const PARTICLES =
  'de|del|della|der|den|di|da|do|dos|das|du|des|la|le|van|von|zu|zur|af|av|el|al|bin|ibn|ben|y|ter|ten'
const PARTICLE = new RegExp(`^(?:${PARTICLES})$`, 'u')
/** `Anna`, `O’Neil`, `Jean-Paul`, `J.`, `J.R.R.`, `d’Alembert`, `’Asta`. */
const CAPITALISED = /^(?:[dl]?['’])?\p{Lu}[\p{L}\p{M}'’.-]*$/u
/** What “By” makes a name, too: `MC5`. */
const WITH_NUMBER = /^\p{Lu}[\p{L}\p{M}]*\d{1,2}$/u
/** `(c) 1994`, behind a name. */
const COPYRIGHT =
  /\s*(?:\(c\)|©|copyright)\s*(?:\d{4}(?:[-–]\d{2,4})?)?(?:\s*[[(<][^[\]()<>]{1,20}[>)\]])?$/iu
/** A name in capitals, and beside it what somebody is, in small letters. */
const BESIDE_CAPITALS =
  /^(?<people>\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){1,3}) (?<post>\p{Lu}\p{Ll}[\p{L} ]+)$/u
/** Names in Hebrew, Arabic, Persian: words of letters; in Chinese, Japanese and Korean few letters, with or without a space. */
const UNCASED_NAME = /^[\p{Lo}\p{M}'’.-]{2,20}(?: [\p{Lo}\p{M}'’.-]{1,20}){1,3}$/u
const CLOSED_UP_NAME = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}々ー・]{2,8}$/u
/** Letters behind a name that say what somebody is: `M.Inst.C.E.`, `PhD`. */
const HONOURS =
  '(?:(?:\\p{Lu}\\p{L}{0,4}\\.){2,}|Ph\\.?D\\.?|M\\.?D\\.?|M\\.?P\\.?|F\\.?R\\.?S\\.?|(?:Esq|ESQ|Jr|JR|Sr|SR)\\.?)(?![\\p{L}])'
const HONOURED = new RegExp(`,\\s+${HONOURS}`, 'gu')
/** A stop that ends the line as old title pages have it, and no word. */
const LAST_STOP = /(?<=\p{L}{3})(?<!(?<!\p{L})(?:esq|jun|sen|bart|bros))\.$/iu
/** `(our correspondent)`, `[1814-1876]`, behind a name. */
const IN_BRACKETS = /\s*(?:\((?<post>[^()]{2,60})\)|\[(?<note>[^[\]]{2,60})\]|<(?<address>[^<>]{2,60})>)$/u
const BETWEEN_NAMES = /\s*[,;]\s*(?:and\s+)?|\s+(?:and|und|et|e|en|och|og|&)\s+/iu
/** What writers are, and where they work; no family is called so. */
const POST =
  /(?<!\p{L})(?:agency|agentur|agence|agencia|news|press|times|post|university|universität|université|universidad|institute|institut|college|school|department|desk|bureau|service|correspondents?|korrespondent(?:in)?|correspondante?s?|corresponsal(?:es)?|editors?|redakteur(?:in)?|writers?|reporters?|columnists?|critics?|researchers?|professors?)(?!\p{L})/iu
/** Not names, though their words are capitalised. */
const NOTICE =
  /^(?:for (?:immediate )?release|for (?:internal )?use only|not for publication|(?:press|news|media) release|all rights reserved)/iu
/** What papers, evenings and meetings are called by. */
const NO_NAME =
  /(?<!\p{L})(?:concert|recital|programme|program|newsletter|bulletin|minutes|meeting|report|review|column|edition|issue|guide|festival|exhibition|conference|handbook|accounts|agenda|konzert|programm|rundbrief|protokoll|bericht|sitzung|ausgabe|compte rendu|programa|informe|programma|verslag)(?!\p{L})/iu
const LONGEST = 120
/** The end of a sentence, of which a line begins with “by” by chance. */
const GOES_ON_FROM_ABOVE = /^(?:by|von|par|por|di|door|av|af) .*\p{Ll}{2}\.$/u
/** Who writes for a paper that names nobody: `(From Our Own Correspondent)`, `Von unserem Korrespondenten`. */
const CORRESPONDENT =
  /^\(?(?:from|by|von|de|del|dal|da) (?<name>(?:our|unserem|unserer|notre|nuestro|nuestra|nostro|nostra|nosso|nossa)(?: \p{L}{3,15}){0,2} ?(?:correspondent|reporter|representative|(?:sonder)?korrespondent(?:in|en)?|berichterstatter(?:in|s)?|correspondante?|envoyée? spéciale?|corresponsal|enviad[oa] especial|corrispondente|inviat[oa](?: speciale)?|correspondente))\.?\)?\.?$/iu

/** Several who are not named: `Our reporters`, `Gazette Editorial Board`. */
const COLLECTIVE =
  /^(?:our (?:own )?(?:\p{L}+ )?(?:reporters?|correspondents?|reporting team|staff)|(?:\p{Lu}[\p{L}.’'&-]* ){0,6}(?:editorial (?:board|staff|team|committee)|reporting team|staff (?:reporters?|writers?))|(?:the )?editors|unsere? (?:reporter|korrespondent(?:in|en)?|redaktion)|(?:die )?redaktion|nos (?:reporters|correspondants)|(?:la )?rédaction|nuestros (?:reporteros|corresponsales)|(?:la )?redacción|(?:i )?nostri (?:inviati|corrispondenti)|(?:la )?redazione)$/iu

export interface BylineReading {
  readonly names: readonly string[]
  /** What they are, or where: `Coastal News Agency`, `chief reporter`, `London`. */
  readonly affiliation?: string
  /** What each has done, where brackets behind the names say so: `(text)`, `(photographs)`. */
  readonly parts?: readonly (string | undefined)[]
  /** `(c) 1994`, behind the names. */
  readonly rights?: string
  /** Whether a word such as “By” says so. */
  readonly isSaid: boolean
  /** In a script without capitals nothing but its place tells a bare name from a heading. */
  readonly isUncased?: true
}

/** The mark of a note behind a name. */
const NOTE_MARK = /(?<=\p{Ll})(?:\*{1,2}|[†‡¹²³])(?=$|,? (?:and|und|et|y|e) |, )/gu

/** Reads a line that names who wrote the text, and nothing else. */
export function readByline(marked: string): BylineReading | undefined {
  const line = marked.length > LONGEST ? marked : marked.replace(NOTE_MARK, '')
  if (line.length > LONGEST || NOTICE.test(line) || GOES_ON_FROM_ABOVE.test(line)) return undefined
  const correspondent = CORRESPONDENT.exec(line)?.groups?.name
  if (correspondent !== undefined)
    return { names: [correspondent[0]!.toUpperCase() + correspondent.slice(1)], isSaid: true }
  if (COLLECTIVE.test(line)) return { names: [line], isSaid: false }
  const lead = (BY.exec(line) ?? CREDITED.exec(line) ?? BY_UNCASED.exec(line))?.[0].length ?? 0
  const isSaid = lead > 0
  const rights = isSaid ? COPYRIGHT.exec(line)?.[0] : undefined
  const text = line
    .slice(lead, line.length - (rights?.length ?? 0))
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(isSaid ? LAST_STOP : '', '')
  if (isUncasedName(text, isSaid)) return { names: [text], isSaid, isUncased: true }
  if (!isSaid && (NO_NAME.test(text) || /^(?:an?|the) /iu.test(text))) return undefined
  const { people, affiliation } = withoutPost(text, isSaid)
  // What is behind a name after a comma is no other one.
  const each = people
    .replaceAll(HONOURED, (honour) => honour.replace(',', '\u0000'))
    .split(BETWEEN_NAMES)
    .map((name) => partsOf(name.replaceAll('\u0000', ','), isSaid))
  const names = each.map(({ name }) => name)
  if (!names.every((name) => isName(name.replaceAll(HONOURED, ''), isSaid))) return undefined
  const parts = each.map(({ part }) => part)
  const hasParts = parts.some((part) => part !== undefined)
  return {
    names,
    isSaid,
    ...(affiliation !== undefined && { affiliation }),
    ...(hasParts && { parts }),
    ...(rights !== undefined && { rights: rights.trim() }),
  }
}

function partsOf(text: string, isSaid: boolean): { name: string; part?: string } {
  const found = isSaid ? IN_BRACKETS.exec(text) : null
  const { post, note, address } = found?.groups ?? {}
  const part = post ?? note ?? address
  return found && part ? { name: text.slice(0, found.index), part } : { name: text }
}

/** `in Hull`, behind the last name. */
const IN_PLACE = /\s+(?:in|aus|à|en|from|a|te|i)\s+(?<place>\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,2})$/u

/** Parts what comes after a comma and says what somebody is, or where they are, from the names before it. */
function withoutPost(text: string, isSaid: boolean): { people: string; affiliation?: string } {
  const inPlace = IN_PLACE.exec(text)
  if (inPlace) return { people: text.slice(0, inPlace.index), affiliation: inPlace.groups!.place! }
  const { people, post: beside } = (isSaid && BESIDE_CAPITALS.exec(text)?.groups) || {}
  if (people !== undefined && beside !== undefined && POST.test(beside))
    return { people, affiliation: beside }
  const parts = text.split(/,\s+/)
  const isPlace = isSaid && parts.length === 2 && /\s/.test(parts[0]!) && /^\p{Lu}[\p{L}-]+$/u.test(parts[1]!)
  const post = isPlace ? 1 : parts.findIndex((part, at) => at > 0 && POST.test(part))
  if (post < 0) return { people: text }
  return { people: parts.slice(0, post).join(', '), affiliation: parts.slice(post).join(', ') }
}

function isUncasedName(text: string, isSaid: boolean): boolean {
  return UNCASED_NAME.test(text) || CLOSED_UP_NAME.test(text) || (isSaid && /^\p{Lo}{2,20}$/u.test(text))
}

/** Words of headlines that are in no name, though they are capitalised there. */
const OF_HEADLINE = /^(?:for|to|of|in|on|at|with|from|over|after|before|into|under|and|or|as|is|are|was)$/iu

function isName(name: string, isSaid: boolean): boolean {
  const words = name.split(/\s+/)
  if (!isSaid && words.some((word) => OF_HEADLINE.test(word) && !PARTICLE.test(word))) return false
  const isProper = (word: string) => CAPITALISED.test(word) || (isSaid && WITH_NUMBER.test(word))
  const proper = words.filter(isProper)
  const isWhole = words.every((word) => isProper(word) || PARTICLE.test(word))
  if (!isWhole || words.length > 5) return false
  return isSaid
    ? proper.length >= 1
    : proper.length >= 2 && !/[\p{L}]{2}\.$/u.test(name.replace(/\b(?:Jr|Sr)\.$/, ''))
}

/** Whether the text uses a word of these names as a common one: then a short heading is as likely. */
export function hasCommonWord(names: readonly string[], hasLowerCase: (word: string) => boolean): boolean {
  return names
    .flatMap((name) => name.split(/\s+/))
    .some((word) => !PARTICLE.test(word) && hasLowerCase(word.toLowerCase()))
}

const MOST_PLACE_WORDS = 4
const CREDIT_WORD =
  /^(?:words?|text|story|photo\p{L}*|fotos?|pictures?|bilder|illustrations?|drawings?|with|interview)(?!\p{L})/iu
/** Words that places of several words begin with; else they may be somebody’s name. */
const PLACE_WORD =
  /^(?:new|old|north|south|east|west|san|santa|são|saint|st\.?|sankt|bad|los|las|la|le|el|den|port|cape|rio|hong|tel|buenos|addis|kuala|nova|nizhny) /iu

/** For whom somebody has written: `Special to The Herald`. */
const FOR_PAPER =
  /^(?:exclusive(?:ly)?|special(?:ly)?|exklusiv|exclusivo|especial|spécial(?:ement)?) (?:to|for|für|para|pour) /iu

/** Whether a text says what somebody is, and is no name. */
export const saysPost = (text: string): boolean => POST.test(text) || FOR_PAPER.test(text)

/** Whether a line below a byline says what its people are, or where. */
export function isPost(line: string): boolean {
  if (line.length > 80 || /[.:;!?"“”]$|\d/u.test(line) || CREDIT_WORD.test(line)) return false
  return saysPost(line) || (isPlace(line) && (!/ /.test(line.split(', ')[0]!) || PLACE_WORD.test(line)))
}

/** Whether a piece of text may be the name of a place: `Hull`, `Saint-Malo`, `Leith, Scotland`. */
export function isPlace(text: string): boolean {
  const words = text.split(/,? /)
  const isProper = words.every((word) => /^\p{Lu}[\p{L}’'.-]*$/u.test(word) || PARTICLE.test(word))
  return isProper && words.length <= MOST_PLACE_WORDS && /^[\p{L}’'., -]{2,40}$/u.test(text)
}
