import { codePoint } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'
import { familyOf, scriptFinder } from './other-families.ts'

const MOST_SHOWN = 5

/**
 * One error in place of the findings `glyph-missing` that have a character each for their message, with what to install
 * for all their scripts. All other findings stay as they are.
 */
export function withMissingScripts(findings: readonly Finding[], lang: string): Finding[] {
  const missing = findings.filter(isMissing)
  if (missing.length === 0) return [...findings]
  const findScript = scriptFinder(lang, missing.map(({ message }) => message).join(''))
  const scripts = new Map<string | undefined, Set<string>>()
  for (const { message: character } of missing) {
    const script = findScript(character)
    scripts.set(script, (scripts.get(script) ?? new Set()).add(character))
  }
  const position = missing.find((finding) => finding.position)?.position
  return [
    ...findings.filter((finding) => !isMissing(finding)),
    { ...missingScripts(scripts), ...(position && { position }) },
  ]
}

function isMissing({ code }: Finding): boolean {
  return code === 'glyph-missing'
}

function missingScripts(scripts: ReadonlyMap<string | undefined, ReadonlySet<string>>): Finding {
  const lists = [...scripts].map(([script, characters]) => listOf(script, [...characters]))
  return {
    code: 'glyph-missing',
    severity: 'error',
    message: `no font has ${lists.join(', ')}; the PDFs show their numbers`,
    hint: hintFor([...scripts.keys()]),
  }
}

function listOf(script: string | undefined, characters: readonly string[]): string {
  const shown = characters.slice(0, MOST_SHOWN).map(script === undefined ? numbered : String)
  const list = `${shown.join(script === undefined ? ', ' : '')}${characters.length > MOST_SHOWN ? '…' : ''}`
  const count = characters.length === 1 ? '1 character' : `${characters.length} characters`
  return `${count}${script === undefined ? '' : ` of ${nameOf(script)}`} (${list})`
}

/** A sign that may look like others is told by its number, too. */
function numbered(character: string): string {
  return `${character} (${codePoint(character)})`
}

/** The letters of Chinese have names that say nothing of it by themselves. */
const CHINESE: Readonly<Record<string, string>> = { Hans: 'Chinese', Hant: 'traditional Chinese' }

function nameOf(script: string): string {
  return CHINESE[script] ?? new Intl.DisplayNames(['en'], { type: 'script' }).of(script) ?? script
}

function hintFor(scripts: readonly (string | undefined)[]): string {
  const packages = [
    ...new Set(scripts.flatMap((script) => (script === undefined ? [] : (familyOf(script)?.package ?? [])))),
  ]
  const own = 'name a font that has them under `fonts` in a template'
  return packages.length > 0
    ? `run \`npm install ${packages.join(' ')}\` in the article’s folder, or ${own}`
    : own
}
