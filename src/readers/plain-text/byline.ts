/** Words before the names, in the languages whose newspapers print them. */
const BY =
  /^(?:(?:words?|text|story|report(?:ed)?|written|interview|propos recueillis|escrito|scritto) (?:by|von|par|por|da)|(?:words|text|story|report|interview|autor(?:in|a)?|author|auteure?|autore|auteur|reporter|reportage|texte|texto|testo|tekst|yazan|автор|текст|κείμενο)(?=:)|by|von|par|por|di|door|av|af)(?::\s*|\s+)(?=\p{Lu})/iu
/** What magazines print without a colon, and what may begin a heading, too. */
const CREDITED = /^(?:words|text|story|texte|texto|tekst)\s+(?=\p{Lu}\S*\s+\p{Lu})/iu
/** The same in scripts without capitals. */
const BY_UNCASED =
  /^(?:(?:מאת|بقلم|كتب|كتبت|نوشتهٔ?|نویسنده)(?::\s*|\s+)|(?:文|取材|記者|執筆|作者|撰文|글|기자)(?:[:：＝=]\s*|\s+))(?=\p{Lo})/u
/** Small words inside a name: `Ludwig van Beethoven`, `Simone de Beauvoir`. */
const PARTICLES =
  'de|del|della|der|den|di|da|do|dos|das|du|des|la|le|van|von|zu|zur|af|av|el|al|bin|ibn|ben|y|ter|ten'
const PARTICLE = new RegExp(`^(?:${PARTICLES})$`, 'u')
/** `Anna`, `O’Neil`, `Jean-Paul`, `J.`, `J.R.R.`, `d’Alembert`. */
const CAPITALISED = /^(?:[dl]['’])?\p{Lu}[\p{L}\p{M}'’.-]*$/u
/** Names in Hebrew, Arabic, Persian: words of letters; in Chinese, Japanese and Korean few letters, with or without a space. */
const UNCASED_NAME = /^[\p{Lo}\p{M}'’.-]{2,20}(?: [\p{Lo}\p{M}'’.-]{1,20}){1,3}$/u
const CLOSED_UP_NAME = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}々ー・]{2,8}$/u
const BETWEEN_NAMES = /\s*,\s*(?:and\s+)?|\s+(?:and|und|et|e|en|och|og|&)\s+/iu
/** What writers are, and where they work; no family is called so. */
const POST =
  /(?<!\p{L})(?:agency|agentur|agence|agencia|news|press|times|post|university|universität|université|universidad|institute|institut|college|school|department|desk|bureau|service|correspondent|korrespondent(?:in)?|correspondante?|corresponsal|editor|redakteur(?:in)?|writer|reporter|columnist|critic|researcher|professor)(?!\p{L})/iu
/** Not names, though their words are capitalised. */
const NOTICE =
  /^(?:for (?:immediate )?release|for (?:internal )?use only|not for publication|(?:press|news|media) release|all rights reserved)/iu
const LONGEST = 120

export interface BylineReading {
  readonly names: readonly string[]
  /** What they are, or where: `Coastal News Agency`, `chief reporter`, `London`. */
  readonly affiliation?: string
  /** Whether a word such as “By” says so. */
  readonly isSaid: boolean
  /** In a script without capitals nothing but its place tells a bare name from a heading. */
  readonly isUncased?: true
}

/** Reads a line that names who wrote the text, and nothing else. */
export function readByline(line: string): BylineReading | undefined {
  if (line.length > LONGEST || NOTICE.test(line)) return undefined
  const lead = (BY.exec(line) ?? CREDITED.exec(line) ?? BY_UNCASED.exec(line))?.[0].length ?? 0
  const isSaid = lead > 0
  const text = line.slice(lead).trim()
  if (isUncasedName(text, isSaid)) return { names: [text], isSaid, isUncased: true }
  const { people, affiliation } = isSaid ? withoutPost(text) : { people: text }
  const names = people.split(BETWEEN_NAMES)
  if (!names.every((name) => isName(name, isSaid))) return undefined
  return { names, isSaid, ...(affiliation !== undefined && { affiliation }) }
}

/** Parts what comes after a comma and says what somebody is, or where they are, from the names before it. */
function withoutPost(text: string): { people: string; affiliation?: string } {
  const parts = text.split(/,\s+/)
  const isPlace = parts.length === 2 && /\s/.test(parts[0]!) && /^\p{Lu}[\p{L}-]+$/u.test(parts[1]!)
  const post = isPlace ? 1 : parts.findIndex((part, at) => at > 0 && POST.test(part))
  if (post < 0) return { people: text }
  return { people: parts.slice(0, post).join(', '), affiliation: parts.slice(post).join(', ') }
}

function isUncasedName(text: string, isSaid: boolean): boolean {
  return UNCASED_NAME.test(text) || CLOSED_UP_NAME.test(text) || (isSaid && /^\p{Lo}{2,20}$/u.test(text))
}

function isName(name: string, isSaid: boolean): boolean {
  const words = name.split(/\s+/)
  const proper = words.filter((word) => CAPITALISED.test(word))
  const isWhole = words.every((word) => CAPITALISED.test(word) || PARTICLE.test(word))
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
