import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { closest, type Position } from '../ast/index.ts'
import { type Finding, Refusal } from '../diagnostic.ts'
import { LOOKS, LOOKS_ON_OTHER_PAPER } from '../looks.ts'
import { AssetError, type World } from '../world.ts'
import { atHome, isTemplatePath, themeOf } from './themes.ts'

/** Characters: ten times the longest of Octavo's own. The parser compares every key of a map with every other. */
const LONGEST_TEMPLATE = 64 * 1024

/** Anchors that stand for more than this many nodes each are a bomb. */
const MOST_ALIASES = 50

const TOO_DEEP = 'it is nested too deeply'

/** One file of a template, with what its lines say. */
export interface TemplateFile {
  /** What the world has it by: `news`, `./mine.yaml`. */
  readonly name: string
  readonly file: string
  readonly text: string
  readonly document: Document
  readonly lines: LineCounter
  /** As they are written, before any schema; paths in a theme are those of its package. */
  readonly tokens: unknown
}

/** A file that the world has by `name`. Throws a `Refusal`: `template-unknown`, `template-yaml`. */
export async function readTemplateFile(name: string, world: World): Promise<TemplateFile> {
  const { file, text } = await world.template(name).catch(async (error: unknown) => {
    if (!(error instanceof AssetError)) throw error
    throw new Refusal({
      code: 'template-unknown',
      severity: 'error',
      message: `there is no template ${JSON.stringify(name)}${isTemplatePath(name) ? `: ${error.message}` : ''}`,
      hint: await wayOutOf(name, world),
    })
  })
  if (text.length > LONGEST_TEMPLATE)
    throw new Refusal(
      notYaml(file, `it has more than ${LONGEST_TEMPLATE / 1024} kB`, 'leave out what is none of its tokens'),
      text,
    )
  const lines = new LineCounter()
  const refuse = (message: string) => () =>
    new Refusal(notYaml(file, message, 'write each token once, at its place'), text)
  const parse = () => {
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
    return { document, said: complaint(document) }
  }
  const { document, said } = orElse(parse, refuse(TOO_DEEP))
  if (said)
    throw new Refusal(
      { ...notYaml(file, said.message), position: positionAt(said.at, said.at + 1, lines) },
      text,
    )
  const tokens: unknown = orElse(
    () => document.toJS({ maxAliasCount: MOST_ALIASES }),
    refuse('an alias (*name) of it leads nowhere, or aliases multiply'),
  )
  const theme = themeOf(name)
  return { name, file, text, document, lines, tokens: theme ? atHome(tokens, theme) : tokens }
}

/** What the parser throws is of its own limits alone: the stack, and the count of aliases. */
function orElse<Value>(parse: () => Value, refusal: () => Refusal): Value {
  try {
    return parse()
  } catch {
    throw refusal()
  }
}

function complaint(document: Document): { readonly message: string; readonly at: number } | undefined {
  const [error] = document.errors
  if (error) {
    const message = error.message.split('\n')[0]!.replace(/ at line \d+.*/, '')
    return { message: message.startsWith('Maximum call stack') ? TOO_DEEP : message, at: error.pos[0] }
  }
  let at: number | undefined
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== '__proto__') return undefined
      at = key.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return at === undefined ? undefined : { message: 'no token is called __proto__', at }
}

function notYaml(
  file: string,
  message: string,
  hint = 'indent with spaces, and quote colours: "#1b1b1b"',
): Finding {
  return {
    code: 'template-yaml',
    severity: 'error',
    message: `the template is not valid YAML: ${message}`,
    file,
    hint,
  }
}

/**
 * At the line of the file nearest to the user that says something about `path`: at what it says, or at the last name
 * itself where that is what is wrong.
 */
export function refusalAt(
  chain: readonly TemplateFile[],
  path: readonly PropertyKey[],
  finding: Finding,
  isOfName = false,
): Refusal {
  for (let depth = path.length; depth > 0; depth--) {
    for (const { file, text, document, lines } of chain) {
      const steps = path.slice(0, depth)
      const position = (isOfName ? nameAt : valueAt)(document, steps, lines)
      if (position) return new Refusal({ ...finding, file, position }, text)
    }
  }
  const { file, text } = chain[0]!
  return new Refusal({ ...finding, file }, text)
}

function nameAt(document: Document, path: readonly PropertyKey[], lines: LineCounter): Position | undefined {
  const group = document.getIn(path.slice(0, -1) as unknown[], true)
  const pairs = isMap(group) ? group.items : []
  const key = pairs.map((pair) => pair.key).find((name) => isScalar(name) && name.value === path.at(-1))
  return isScalar(key) && key.range ? positionAt(key.range[0], key.range[1], lines) : undefined
}

function valueAt(document: Document, path: readonly PropertyKey[], lines: LineCounter): Position | undefined {
  const node = document.getIn(path as unknown[], true) as { range?: [number, number, number] } | undefined
  if (!node?.range) return undefined
  return positionAt(node.range[0], node.range[1], lines)
}

function positionAt(start: number, end: number, lines: LineCounter): Position {
  const point = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col, offset }
  }
  return { start: point(start), end: point(end) }
}

async function wayOutOf(name: string, world: World): Promise<string> {
  const theme = themeOf(name)
  if (theme)
    return `npm install ${theme.home}, where the article is; octavo templates lists the themes that are there`
  if (isTemplatePath(name)) return wayToFile(name, world)
  const meant = closest(name, [...LOOKS, ...LOOKS_ON_OTHER_PAPER])
  return meant
    ? `did you mean ${meant}? octavo templates lists all`
    : `use ${LOOKS.join(', ')}, or the path of a YAML file such as ./mine.yaml`
}

/** The file beside the place that is named whose name comes nearest. */
async function wayToFile(path: string, world: World): Promise<string> {
  const [, folder = '', name = ''] = /^(.*[/\\])?([^/\\]*)$/s.exec(path) ?? []
  const near = closest(name, (await world.folder?.(folder).catch(() => [])) ?? [])
  return near
    ? `did you mean ${folder}${near}?`
    : 'a path begins at the folder of the file that names it; octavo templates lists what has a name'
}
