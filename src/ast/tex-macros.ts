import type { TexMacros } from './nodes.ts'

/** More characters of one macro, or more macros, are no shorthand. */
const LONGEST = 1000
const MOST = 1000

/** What comes before the name that is defined, and behind it up to the brace of what it means. */
const DEFINITION =
  /\\(?:(newcommand|renewcommand|providecommand|DeclareMathOperator)(\*?)[ \t]*(?:\{[ \t]*\\([A-Za-z]+)[ \t]*\}|\\([A-Za-z]+))[ \t]*(?:\[\d\][ \t]*)?|[gx]?def[ \t]*\\([A-Za-z]+)(?:#\d)*[ \t]*)\{/y

export interface TexDefinitions {
  readonly macros: TexMacros
  /** What is left without them. */
  readonly rest: string
}

/** Reads the definitions in a formula: `\newcommand{\vec}[1]{…}`, `\def\vec#1{…}`, `\DeclareMathOperator{\rank}{rank}`. */
export function texDefinitionsIn(tex: string): TexDefinitions {
  const macros = new Map<string, string>()
  let closes: Map<number, number> | undefined
  let rest = ''
  let from = 0
  for (let at = tex.indexOf('\\'); at >= 0; at = tex.indexOf('\\', at)) {
    DEFINITION.lastIndex = at
    const [opening, command, star, ...names] = DEFINITION.exec(tex) ?? []
    if (opening !== undefined) closes ??= closingBraces(tex)
    const end = opening === undefined ? undefined : closes?.get(at + opening.length - 1)
    if (end === undefined) {
      at += 2
      continue
    }
    const body = tex.slice(at + opening!.length, end)
    const isOperator = command === 'DeclareMathOperator'
    if (body.length <= LONGEST && macros.size < MOST)
      macros.set(names.find(Boolean)!, isOperator ? `\\operatorname${star}{${body}}` : body)
    rest += tex.slice(from, at)
    from = end + 1
    at = from
  }
  return { macros: Object.fromEntries(macros), rest: rest + tex.slice(from) }
}

/** Macros of a file of mdbook-katex, one a line, in braces or without: `\vec:{\mathbf{#1}}`, `\set:\{#1\}`. */
export function texMacrosOfLines(text: string): TexMacros {
  const lines = [...text.matchAll(/^[ \t]*\\([A-Za-z]+)[ \t]*:[ \t]*(\S.*)$/gm)]
  const macros = lines.map(([, name, said]) => [name!, unbraced(said!.trimEnd())] as const)
  return Object.fromEntries(macros.filter(([, body]) => body.length <= LONGEST).slice(0, MOST))
}

/** What the braces around all of it hold. */
function unbraced(body: string): string {
  return body.startsWith('{') && closingBraces(body).get(0) === body.length - 1 ? body.slice(1, -1) : body
}

/** Where each brace closes that does, by where it opens: found in one pass, however many never do. */
function closingBraces(tex: string): Map<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < tex.length; at++) {
    if (tex[at] === '\\') at++
    else if (tex[at] === '{') open.push(at)
    else if (tex[at] === '}') {
      const from = open.pop()
      if (from !== undefined) closes.set(from, at)
    }
  }
  return closes
}
