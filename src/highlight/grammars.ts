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
 * Loads the grammars of the languages that have one. They are written for Oniguruma, and it reads them: the engine that
 * translates them takes half a second for TypeScript and two for C++, and nothing bounds how often it tries again.
 */
export async function openGrammars(
  languages: readonly string[],
): Promise<{ readonly of: (language: string) => Grammar | undefined }> {
  const names = [...new Set(languages.map(nameOf))].filter((name) => NAMES.has(name))
  const modules = await Promise.all(
    names.map(async (name) => (await import(`@shikijs/langs/${name}`)).default),
  )
  await loadWasm(import('@shikijs/engine-oniguruma/wasm-inlined'))
  const primitive = createShikiPrimitive({
    engine: await createOnigurumaEngine(),
    themes: [ROLE_THEME],
    langs: modules.flat(),
  })
  const opened = new Map(names.map((name) => [name, { name, primitive }]))
  return { of: (language) => opened.get(nameOf(language)) }
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
