import temml from 'temml/dist/temml.mjs'
import type { MathElement, TexMacros } from '../../ast/index.ts'
import { normalized } from './normalize.ts'
import { UNIT_COMMANDS, withUnits } from './units.ts'

/** What is wrong with the TeX of a formula, and where in it, UTF-16 units. */
export interface TexError {
  readonly message: string
  readonly at: number
  readonly hint?: string
}

/** TeX → MathML Core by Temml, or what is wrong with it. */
export function readTex(
  tex: string,
  isDisplay: boolean,
  macros: TexMacros = {},
): { readonly mathml?: MathElement; readonly error?: TexError } {
  const used = usedIn(tex, macros)
  if (used === undefined) return { error: { message: 'its macros would make it too long', at: 0 } }
  // An author who defines such a command means his own.
  const isOwn = UNIT_COMMANDS.some((name) => Object.hasOwn(macros, name))
  try {
    const tree = temml.__renderToMathMLTree(withoutEqnarray(isOwn ? tex : withUnits(tex)), {
      displayMode: isDisplay,
      throwOnError: true,
      strict: false,
      trust: false,
      wrap: 'none',
      macros: { ...MACROS, ...used },
      maxExpand: MOST_EXPANSIONS,
      maxSize: [HUGEST, HUGEST],
    })
    return { mathml: normalized(tree, isDisplay) }
  } catch (error) {
    return { error: errorOf(error) }
  }
}

/** Characters that a formula may grow to by macros. */
const LONGEST = 100_000

/** The macros that a formula needs, as Temml takes them; nothing where they would make it too long. */
function usedIn(tex: string, macros: TexMacros): Record<string, string> | undefined {
  const used: Record<string, string> = {}
  const lengths = new Map<string, number>()
  const lengthOf = (text: string): number => {
    let length = text.length
    for (const [, name] of text.matchAll(/\\([A-Za-z]+)/g))
      if (Object.hasOwn(macros, name!)) length += grown(name!)
    return length
  }
  const grown = (name: string): number => {
    const known = lengths.get(name)
    if (known !== undefined) return known
    // What calls itself ends by `maxExpand`.
    lengths.set(name, 0)
    used[`\\${name}`] = macros[name]!
    lengths.set(name, lengthOf(macros[name]!))
    return lengths.get(name)!
  }
  return lengthOf(tex) > LONGEST ? undefined : used
}

/** Commands of LaTeX and of packages that MathJax knows and Temml does not. */
const MACROS: Readonly<Record<string, string>> = {
  ...{ '\\mbox': '\\text', '\\makebox': '\\text', '\\lefteqn': '\\mathrlap', '\\ensuremath': '#1' },
  ...{
    '\\mathds': '\\mathbb',
    '\\mathbbm': '\\mathbb',
    '\\textdegree': '\\degree',
    '\\strut': '',
    '\\hfill': '\\quad',
  },
}

/** LaTeX's first environment for rows that stand below each other at a relation, `a &=& b`, as its later one. */
function withoutEqnarray(tex: string): string {
  return tex.replaceAll(
    /\\begin\{eqnarray\*?\}([\s\S]*?)\\end\{eqnarray\*?\}/g,
    (_, rows: string) =>
      `\\begin{aligned}${rows.replaceAll(/&((?:[^&\\]|\\[^\\])*)&/g, '&$1')}\\end{aligned}`,
  )
}

/** Macros may call each other for ever. */
const MOST_EXPANSIONS = 1000
/** Rules and spaces that are larger are cut, em. */
const HUGEST = 50

/** Brackets in brackets may be too deep for the stack, which is told as what is wrong with the formula. */
function errorOf(error: unknown): TexError {
  if (error instanceof RangeError) return { message: 'it is nested too deeply', at: 0 }
  const { message, position } = error as { readonly message?: string; readonly position?: number }
  const said = /^\s*(.*?)(?: at (?:position \d+|end of input): .*)?$/s.exec(`${message}`)?.[1] ?? ''
  return { message: said.replaceAll(/\s+/g, ' ').slice(0, LONGEST_MESSAGE), at: position ?? 0 }
}

const LONGEST_MESSAGE = 200
