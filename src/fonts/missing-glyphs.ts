import { codePoint } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'
import { familyOf, scriptFinder } from './other-families.ts'

const MOST_SHOWN = 5

/**
 * One error a script, in place of the findings `glyph-missing` that have a character each for their message: a page
 * with blank boxes is no page. All other findings stay as they are.
 */
export function withMissingScripts(findings: readonly Finding[], lang: string): Finding[] {
  const missing = findings.filter(isMissing)
  if (missing.length === 0) return [...findings]
  const findScript = scriptFinder(lang, missing.map(({ message }) => message).join(''))
  const scripts = new Map<string | undefined, Finding[]>()
  for (const finding of missing) {
    const script = findScript(finding.message)
    const found = scripts.get(script)
    if (found) found.push(finding)
    else scripts.set(script, [finding])
  }
  const errors = [...scripts].map(([script, found]) => missingScript(script, found))
  return [...findings.filter((finding) => !isMissing(finding)), ...errors]
}

function isMissing({ code }: Finding): boolean {
  return code === 'glyph-missing'
}

function missingScript(script: string | undefined, findings: readonly Finding[]): Finding {
  const characters = [...new Set(findings.map(({ message }) => message))]
  const shown = characters.slice(0, MOST_SHOWN).map(script === undefined ? numbered : String)
  const list = `${shown.join(script === undefined ? ', ' : '')}${characters.length > MOST_SHOWN ? '…' : ''}`
  const count = characters.length === 1 ? '1 character' : `${characters.length} characters`
  const position = findings.find((finding) => finding.position)?.position
  return {
    code: 'glyph-missing',
    severity: 'error',
    message: `no font has ${count}${script === undefined ? '' : ` of ${nameOf(script)}`}: ${list}; a page would show blank boxes`,
    ...(position && { position }),
    hint: hintFor(script),
  }
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

function hintFor(script: string | undefined): string {
  const family = script === undefined ? undefined : familyOf(script)
  const own = 'name a font that has them under `fonts` in a template'
  return family ? `run \`npm install ${family.package}\` in the article’s folder, or ${own}` : own
}
