/** Words before the names, in the languages whose newspapers print them. */
const BY =
  /^(?:(?:words?|text|story|report(?:ed)?|written|interview) by|(?:words|text|story|report|interview|autor(?:in)?|author|reporter)(?=:)|by|von|par|por|di|door|av|af)(?::\s*|\s+)(?=\p{Lu})/iu
/** Small words inside a name: `Ludwig van Beethoven`, `Simone de Beauvoir`. */
const PARTICLES =
  'de|del|della|der|den|di|da|do|dos|das|du|des|la|le|van|von|zu|zur|af|av|el|al|bin|ibn|ben|y|ter|ten'
const PARTICLE = new RegExp(`^(?:${PARTICLES})$`, 'u')
/** `Anna`, `O’Neil`, `Jean-Paul`, `J.`, `J.R.R.`, `d’Alembert`. */
const CAPITALISED = /^(?:[dl]['’])?\p{Lu}[\p{L}\p{M}'’.-]*$/u
const BETWEEN_NAMES = /\s*,\s*(?:and\s+)?|\s+(?:and|und|et|e|en|och|og|&)\s+/iu
const LONGEST = 120

export interface BylineReading {
  readonly names: readonly string[]
  /** Whether a word such as “By” says so. */
  readonly isSaid: boolean
}

/** Reads a line that names who wrote the text, and nothing else. */
export function readByline(line: string): BylineReading | undefined {
  if (line.length > LONGEST) return undefined
  const lead = BY.exec(line)?.[0].length ?? 0
  const names = line.slice(lead).trim().split(BETWEEN_NAMES)
  const isSaid = lead > 0
  return names.every((name) => isName(name, isSaid)) ? { names, isSaid } : undefined
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
