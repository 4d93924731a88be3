import { createOnigurumaEngine, loadWasm } from '@shikijs/engine-oniguruma'
import { languageAliasNames, languageNames } from '@shikijs/langs'
import { createShikiPrimitive } from '@shikijs/primitive'
import { closest } from '../ast/index.ts'
import { ROLE_THEME } from './roles.ts'

/** What reads the code of one language. */
export interface Grammar {
  readonly name: string
  readonly primitive: ReturnType<typeof createShikiPrimitive>
}

const NAMES: ReadonlySet<string> = new Set([...languageNames, ...languageAliasNames])

/** What no grammar is needed for, and what is no slip of the pen beside the name of one. */
const PLAIN: ReadonlySet<string> = new Set([
  ...[
    'text',
    'txt',
    'plain',
    'plaintext',
    'none',
    'output',
    'raw',
    'ascii',
    'tree',
    'example',
    'math',
    'mermaid',
  ],
])

/**
 * Loads the grammars of the languages that have one, each by itself, so that what is seen in a code depends on no other.
 * They are written for Oniguruma, and it reads them: the engine that translates them takes half a second for TypeScript
 * and two for C++, and nothing bounds how often it tries again.
 */
export async function openGrammars(
  languages: readonly string[],
): Promise<{ readonly of: (language: string) => Grammar | undefined }> {
  const names = [...new Set(languages.map(nameOf))].filter((name) => NAMES.has(name))
  const grammars = await Promise.all(names.map(openGrammar))
  const byName = new Map(grammars.map((grammar) => [grammar.name, grammar]))
  return { of: (language) => byName.get(nameOf(language)) }
}

/** Opened once: the next chapter, or the same one edited, has code in the same languages. */
const opened = new Map<string, Promise<Grammar>>()

function openGrammar(name: string): Promise<Grammar> {
  const known = opened.get(name) ?? loadGrammar(name)
  opened.set(name, known)
  return known
}

async function loadGrammar(name: string): Promise<Grammar> {
  const { default: langs } = await import(`@shikijs/langs/${name}`)
  await loadWasm(import('@shikijs/engine-oniguruma/wasm-inlined'))
  const engine = await createOnigurumaEngine()
  return { name, primitive: createShikiPrimitive({ engine, themes: [ROLE_THEME], langs, warnings: false }) }
}

/** What a name that no grammar has was meant to be. */
export function suggestionFor(language: string): string | undefined {
  const name = nameOf(language)
  return name.length < 4 || PLAIN.has(name) ? undefined : closest(name, languageNames)
}

/** What people call languages whose grammars know no such name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'c++': 'cpp',
  'objective-c++': 'objective-cpp',
  cc: 'cpp',
  golang: 'go',
  h: 'c',
  hpp: 'cpp',
  ipython: 'python',
  ipython3: 'python',
  javascriptreact: 'jsx',
  node: 'javascript',
  patch: 'diff',
  pwsh: 'powershell',
  python3: 'python',
  'sh-session': 'shellsession',
  svg: 'xml',
  typescriptreact: 'tsx',
}

function nameOf(language: string): string {
  const name = language.toLowerCase()
  return Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name]! : name
}
