import type { Block, Code, Figure, Inline, Paragraph, Position } from '../../ast/index.ts'
import { applyAttributes, pairValue } from './attributes.ts'
import { cellBlocks, phraseOf, readCell } from './cells.ts'
import { isOption, optionsOf } from './container-opening.ts'
import type { Context } from './context.ts'
import { drawingIn, isDot } from './diagrams.ts'
import { type Info, parseInfo } from './info-string.ts'
import { RUN_BEFOREHAND } from './inline-cells.ts'
import { withLines } from './line-marks.ts'
import type { StampedToken } from './stamp.ts'
import { templateAt, withShortcodesShown } from './template-tags.ts'
import { reportTemplate } from './templates.ts'

/** A block of code; with a title, in a figure that has it as its caption; in the place of a cell, what that shows. */
export function code(token: StampedToken, position: Position, context: Context): readonly Block[] {
  const info = parseInfo(context.md.utils.unescapeAll(token.info))
  const content = withShortcodesShown(token.content.replace(/\n$/, ''))
  if (CONTENTS.test(token.info)) return []
  if (info.kind !== 'cell') return [codeBlock(token, info, contentOf(content, info), position, context)]
  const cell = readCell(content, token.info)
  const isDrawn = isDot(info.language) && context.drawDot !== undefined
  const blocks = isDrawn ? undefined : cellBlocks(cell, token, position, context)
  if (blocks?.length === 0 && isRun(token.info, cell.options)) reportHidden(position, context)
  if (blocks) return blocks
  const { code: value, options, id, caption } = cell
  if (!isDrawn && isRun(token.info, options)) reportCell(position, context)
  const said = {
    value,
    options,
    ...(id !== undefined && { id }),
    ...(caption !== undefined && { title: caption }),
  }
  const pairs = [...info.attributes.pairs, ...cell.alts.slice(0, 1).map((alt) => ['fig-alt', alt] as const)]
  const described = { ...info, attributes: { ...info.attributes, pairs } }
  return [codeBlock(token, described, said, position, context)]
}

/** MyST's and Sphinx's lists of what there is, which the template has where it wants them. */
const CONTENTS = /^\{(?:tableofcontents|toctree|contents)\}/

function codeBlock(
  token: StampedToken,
  info: Info,
  { value, title = info.title, id: ownId, options = '' }: Content,
  position: Position,
  context: Context,
): Block {
  const { language } = info
  const drawing = drawingIn(info, value, position, context)
  const include = templateAt({ src: INCLUDE.exec(value)?.[0].trim() ?? '' }, 0)
  if (include) reportTemplate(include, position, context)
  const id = info.attributes.id ?? ownId
  // Its other keys and classes are for a screen.
  const attributes = {
    ...(id !== undefined && { id }),
    classes: [],
    pairs: info.attributes.pairs.filter(([key]) => key === 'lang'),
  }
  const applied = applyAttributes(attributes, [], position, context.claimId, context.report)
  // GitHub's way to write a formula on lines of its own.
  if (language === 'math') return { type: 'math', value, position, ...applied }
  const lines = withLines(shownLines(value, token.info), `${token.info} ${options}`)
  const node: Code | Paragraph = drawing ?? {
    type: 'code',
    ...(language !== undefined && { language }),
    ...lines,
    position,
  }
  if (title === undefined) return { ...node, ...applied }
  return {
    type: 'figure',
    position,
    ...applied,
    children: [node],
    caption: captionOf(title, placeOf(title, token, position, context), context),
  } satisfies Figure
}

/** mdBook's `hidelines=!`: lines that begin so are for a program, and not for readers. */
function shownLines(value: string, info: string): string {
  const [, prefix] = /(?:^|[\s,])hidelines=([^\s,]{1,20})/.exec(info.slice(0, 1000)) ?? []
  if (prefix === undefined) return value
  const isShown = (line: string) => !line.trimStart().startsWith(prefix)
  return value.split('\n').filter(isShown).join('\n')
}

/** A path is no prose: it has no hyphens and no quotation marks. All else is Markdown, as pandoc and Quarto have it. */
function captionOf(title: string, position: Position, context: Context): readonly Inline[] {
  if (/[./_]/.test(title) && !/\s/.test(title)) return [{ type: 'inlineCode', value: title, position }]
  return phraseOf(title, position, context)
}

/** Where a title stands in the block; where it is written otherwise there, the block. */
function placeOf(
  title: string,
  token: StampedToken,
  position: Position,
  { text, locate }: Context,
): Position {
  const at = text.slice(0, token.to).indexOf(title, token.from)
  return at < 0 ? position : locate(at, at + title.length)
}

/** mdBook puts a file in its place. */
const INCLUDE = /^[ \t]*\{\{#(?:rustdoc_include|include|playground)[^}\n]{1,1000}\}\}/m

interface Content {
  readonly value: string
  readonly title?: string
  readonly id?: string
  /** The options as they are written. */
  readonly options?: string
}

/** Code without the options before it, and what they say of it. */
function contentOf(value: string, { kind }: Info): Content {
  if (kind === 'code') return { value }
  const lines = value.split('\n')
  const count = lines.findIndex((line) => !isOption(line))
  const options = count < 0 ? lines : lines.slice(0, count)
  const rest = lines.slice(options.length).join('\n').replace(/^\n/, '')
  return { value: rest, options: options.join(' '), ...directiveContent(options) }
}

function directiveContent(options: readonly string[]): Partial<Content> {
  const { id, pairs } = optionsOf(options)
  const title = pairValue({ pairs }, 'caption')
  return { ...(title && { title }), ...(id !== undefined && { id }) }
}

/** Whether a cell would be run where it comes from: not one that is only shown, or that says so. */
function isRun(info: string, options: string): boolean {
  return !/^\s*\{\{/.test(info) && !/\beval\s*[:=]\s*false\b/i.test(`${info} ${options}`)
}

function reportHidden(position: Position, { report }: Context): void {
  report({
    code: 'cell-unrun',
    severity: 'warning',
    message: 'this code is a cell that another program runs and does not show; nothing stands in its place',
    position: { start: position.start, end: position.start },
    hint: RUN_BEFOREHAND,
  })
}

function reportCell(position: Position, { report }: Context): void {
  report({
    code: 'cell-unrun',
    severity: 'warning',
    message: 'this code is a cell that another program runs; it is shown, and what it prints is not',
    position: { start: position.start, end: position.start },
    hint: RUN_BEFOREHAND,
  })
}
