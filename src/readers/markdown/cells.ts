import { parse } from 'yaml'
import type { Block, Figure, Inline, Position } from '../../ast/index.ts'
import { applyAttributes } from './attributes.ts'
import { type Context, parseImage, parsePhrase } from './context.ts'
import { buildInlines } from './inlines.ts'
import type { StampedToken } from './stamp.ts'

/** What a cell says of itself, beside its code (quarto.org, “Execution Options”, “Cross References”; R Markdown's chunks). */
export interface Cell {
  readonly code: string
  /** The lines of its options, as they are written. */
  readonly options: string
  readonly id?: string
  readonly caption?: string
  /** Of each of its pictures, where it names several. */
  readonly captions: readonly string[]
  readonly alts: readonly string[]
  /** Its author shows what it makes, and not the code. */
  readonly isHidden: boolean
}

/** In comments of any language: `#| fig-cap: A caption`. */
const OPTION = /^[ \t]*(?:#|\/\/|--|%%|;)\|[ \t]?(.*)$/
/** R Markdown's, in the first line: `{r name, echo=FALSE, fig.cap="A caption"}`, and of several pictures `fig.cap=c("A", "B")`. */
const IN_HEADER =
  /(?<![\w.])([\w.]+)[ \t]*=[ \t]*(?:c\(((?:[\s,]*(?:"[^"]*"|'[^']*'))+[\s,]*)\)|"([^"]*)"|'([^']*)'|(\w+))/g
const QUOTED = /"([^"]*)"|'([^']*)'/g
/** Ids of what other places can refer to. */
const REFERABLE = /^(?:fig|tbl|lst)-[\w-]+$/

/** Reads the options above the code of a cell, and those behind its language. */
export function readCell(content: string, info: string): Cell {
  const lines = content.split('\n')
  const options = optionLines(lines)
  const yaml = yamlOptions(options.map(unmarked))
  const said = { ...headerOptions(info), ...yaml, ...figureOptions(yaml) }
  const [own] = [
    ...textsIn(said.name),
    ...['label', 'lst-label'].flatMap((key) => textsIn(said[key])).filter((name) => REFERABLE.test(name)),
  ]
  const id = own ?? chunkId(info, said, content)
  const captions = ['fig-cap', 'tbl-cap', 'lst-cap', 'filename'].flatMap((key) => textsIn(said[key]))
  const [caption = TABLE_CAPTION.exec(content)?.[2]] = captions
  return {
    code: lines.slice(options.length).join('\n').replace(/^\n/, ''),
    options: options.join(' '),
    ...(id !== undefined && { id }),
    ...(caption !== undefined && { caption }),
    captions,
    alts: textsIn(said['fig-alt']),
    isHidden:
      ['echo', 'include'].some((key) => /^f/i.test(String(said[key]))) ||
      textsIn(said.tags).some((tag) => /^remove[-_](?:cell|input)$/.test(tag)),
  }
}

/** The lines above the code that are options: comments, MyST's `:tags: [hide-input]`, or a head of YAML. */
function optionLines(lines: readonly string[]): readonly string[] {
  const close = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1
  if (close > 0) return lines.slice(0, close + 1)
  const end = lines.findIndex((line) => !OPTION.test(line) && !DIRECTIVE_OPTION.test(line))
  return lines.slice(0, end < 0 ? lines.length : end)
}

const DIRECTIVE_OPTION = /^:([a-z][\w-]*):[ \t]*(.*)$/

/** A line of options as YAML has it. */
function unmarked(line: string): string {
  const [, key, value] = DIRECTIVE_OPTION.exec(line) ?? []
  if (key !== undefined) return `${key}: ${value}`
  return line.trim() === '---' ? '' : (OPTION.exec(line)?.[1] ?? line)
}

/** What MyST-NB says of the figure or the table that a cell makes: `mystnb: { figure: { caption: …, name: … } }`. */
function figureOptions({ mystnb }: Options): Options {
  const { figure, table } = Object(mystnb) as Options
  const said = (Object(figure ?? table) as Options) ?? {}
  return {
    ...(said.name !== undefined && { name: said.name }),
    ...(said.caption !== undefined && { 'fig-cap': said.caption }),
  }
}

/** R Markdown's name of a chunk, `{r boats, …}`. */
const CHUNK = /^\s*\{r[ ,]+([\w.-]+)\s*(?=[,}])/i
/** A table that R makes says its caption in its code: `kable(boats, caption = "Boats")`. */
const TABLE_CAPTION = /\bcaption\s*=\s*(["'])(.{1,500}?)\1/

/** What bookdown has a chunk called that makes a figure or a table with a caption (Xie, “bookdown”, 2.4, 2.5). */
function chunkId(info: string, said: Options, code: string): string | undefined {
  const name = CHUNK.exec(info)?.[1]
  if (name === undefined) return undefined
  if (said['fig-cap'] !== undefined) return `fig:${name}`
  return TABLE_CAPTION.test(code) ? `tab:${name}` : undefined
}

type Options = Readonly<Record<string, unknown>>

function headerOptions(info: string): Options {
  return Object.fromEntries(
    [...info.matchAll(IN_HEADER)].map(([, key = '', list, double, single, bare]) => [
      key.replace('.', '-'),
      list === undefined
        ? (double ?? single ?? bare)
        : [...list.matchAll(QUOTED)].map(([, one, other]) => one ?? other),
    ]),
  )
}

/** What is no YAML says nothing: the program that runs the cell tells of it. */
function yamlOptions(lines: readonly string[]): Options {
  try {
    const value: unknown = parse(lines.join('\n'), { maxAliasCount: 0, logLevel: 'silent' })
    return typeof value === 'object' && value !== null ? (value as Options) : {}
  } catch {
    return {}
  }
}

/** A text, or each of a list of them, in one line. */
function textsIn(value: unknown): string[] {
  return [value]
    .flat()
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
}

/** All that a cell does where it shows pictures that lie beside the text: in R by knitr, in Python by IPython. */
const PICTURES = /^(?:(?:knitr::)?include_graphics|(?:IPython\.display\.)?Image)\((.*)\)$/s

/** The addresses that a cell shows as pictures and does nothing else; empty for all others. */
function picturesIn(code: string): readonly string[] {
  const statement = code
    .split('\n')
    .filter((line) => !/^\s*(?:#|$)/.test(line))
    .join(' ')
    .trim()
  const [, call] = PICTURES.exec(statement) ?? []
  const paths =
    call === undefined
      ? undefined
      : /^\s*(?:(?:path|filename)\s*=\s*)?(?:c\()?((?:\s*(?:"[^"]*"|'[^']*')\s*,?)+)/.exec(call)?.[1]
  return paths === undefined ? [] : [...paths.matchAll(/["']([^"']+)["']/g)].map(([, path]) => path!)
}

/**
 * What stands in the place of a cell: the pictures that it shows, as Quarto would have them; nothing where its author
 * does not show the code, unless something refers to what it makes. Nothing (`undefined`) for one that is shown as its code.
 */
export function cellBlocks(
  cell: Cell,
  token: StampedToken,
  position: Position,
  context: Context,
): readonly Block[] | undefined {
  const pictures = picturesIn(cell.code)
  if (pictures.length === 0) return cell.isHidden && cell.id === undefined ? [] : undefined
  const width = /out\.width\s*=\s*["']?(\d+%)/.exec(token.info)?.[1]
  const images = pictures.map((url, index) =>
    parseImage(cell.alts[index] ?? '', url, context, width && `{width=${width}}`),
  )
  const paragraphOf = (tokens: readonly StampedToken[]): Block => ({
    type: 'paragraph',
    position,
    children: buildInlines(tokens, () => position, context),
  })
  if (cell.id === undefined && cell.caption === undefined) return [paragraphOf(images.flat())]
  if (Math.min(cell.captions.length, images.length) < 2)
    return [figureOf(paragraphOf(images.flat()), cell, position, context)]
  return images.map((image, index) => {
    const [id, caption] = [cell.id && `${cell.id}-${index + 1}`, cell.captions[index]]
    return figureOf(paragraphOf(image), { id, caption }, position, context)
  })
}

function figureOf(
  shown: Block,
  { id, caption }: { readonly id?: string | undefined; readonly caption?: string | undefined },
  position: Position,
  context: Context,
): Figure {
  const attributes = { classes: [], pairs: [], ...(id !== undefined && { id }) }
  const applied = applyAttributes(attributes, [], position, context.claimId, context.report)
  const words = caption === undefined ? undefined : phraseOf(caption, position, context)
  return { type: 'figure', position, ...applied, children: [shown], ...(words && { caption: words }) }
}

/** A caption that the options of a cell hold: Markdown, at the place of the cell. */
export function phraseOf(text: string, position: Position, context: Context): readonly Inline[] {
  return buildInlines(parsePhrase(text, context), () => position, context)
}
