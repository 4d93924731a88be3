import { LARGEST_LENGTH, points } from '../lengths.ts'
import type { Template } from '../template.ts'

export interface PageStyle {
  readonly width: number
  readonly height: number
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly inner: number
    readonly outer: number
  }
  readonly bleed: number
  /** Width of the text block, all its columns and the white between them. */
  readonly textWidth: number
  readonly columns: number
  /** White between two columns, points. */
  readonly gutter: number
  /** Width of a column: of the text block, where there is one. */
  readonly measure: number
  /** Lines of the grid in the text block. */
  readonly lines: number
  readonly sides: Template['page']['sides']
  readonly head: RunningStyle
  readonly foot: RunningStyle
  /** Thickness of the rule between two columns, points; 0 for none. */
  readonly columnRule: number
  readonly titlePage: boolean
  /** The title alone on a page before the title page. */
  readonly halfTitle: boolean
  /** Where the template says `long`, it depends on the article (`typeset/flow/prepare-setting.ts`). */
  readonly chapterStart: Exclude<Template['page']['chapterStart'], 'long'>
  /** Levels of headings in the printed table of contents. */
  readonly contents: number
  readonly frontMatter: Template['page']['frontMatter']
  readonly spread: Template['page']['spread']
  readonly figures: Template['page']['figures']
  /** How far a wide figure stands out into the outer margin, points. */
  readonly overhang: number
}

/** What stands above or below the text, by its place; fields are in braces. */
export interface RunningStyle extends Omit<Template['page']['head'], 'rule'> {
  /** Thickness of the rule between it and the text, points; 0 for none. */
  readonly rule: number
}

/** ISO 216 for A4 and A5, ANSI for Letter, and the American trade book. */
const SIZES: Record<string, readonly [string, string]> = {
  A4: ['210mm', '297mm'],
  A5: ['148mm', '210mm'],
  Letter: ['8.5in', '11in'],
  '6x9in': ['6in', '9in'],
}

/** The page in points, and what is wrong with it, if anything, with the token to blame. */
export function resolvePage(
  template: Template,
): PageStyle & { problem?: { path: string[]; message: string; hint: string } } {
  const {
    size,
    margins,
    bleed,
    overhang,
    gutter: gutterLines,
    columns,
    links: _,
    references: __,
    abbreviations: ___,
    codeCaptions: ____,
    ...others
  } = template.page
  const { head, foot, columnRule, chapterStart, ...rest } = others
  const [width, height] = (typeof size === 'string' ? SIZES[size]! : size).map(points) as [number, number]
  const [top, bottom, inner, outer] = [margins.top, margins.bottom, margins.inner, margins.outer].map(
    points,
  ) as [number, number, number, number]
  const grid = points(template.grid)
  const textWidth = width - inner - outer
  const gutter = gutterLines * grid
  const measure = (textWidth - (columns - 1) * gutter) / columns
  const lines = Math.floor((height - top - bottom) / grid + 1e-6)
  const page = {
    ...rest,
    width,
    height,
    margins: { top, bottom, inner, outer },
    bleed: points(bleed),
    chapterStart: chapterStart === 'long' ? ('page' as const) : chapterStart,
    halfTitle: rest.halfTitle && rest.titlePage,
    overhang: overhang * outer,
    head: { ...head, rule: points(head.rule) },
    foot: { ...foot, rule: points(foot.rule) },
    columnRule: points(columnRule),
    textWidth,
    columns,
    gutter,
    measure,
    lines,
  }
  if (Math.max(width, height) + 2 * page.bleed > MOST_SHEET)
    return { ...page, problem: unfit(`page and bleed take more than ${MOST_SHEET} pt`) }
  if (Math.max(width, height) > LONGEST_SHAPE * Math.min(width, height))
    return { ...page, problem: unfit(`one side is more than ${LONGEST_SHAPE} times the other`) }
  const least = 6 * points(template.base)
  if (textWidth < least)
    return {
      ...page,
      problem: tooSmall('inner', `the margins leave ${textWidth.toFixed(1)} pt of the page’s width`),
    }
  if (measure < least) return { ...page, problem: tooNarrow(columns, measure) }
  if (lines < 3)
    return {
      ...page,
      problem: tooSmall('top', `the margins leave ${Math.max(0, lines)} lines of the page’s height`),
    }
  return page
}

/** The largest page of a PDF, less the crop marks of a press. Points. */
const MOST_SHEET = LARGEST_LENGTH - 100
/** A cover of the page's shape is still an image that shops take. */
const LONGEST_SHAPE = 10

function unfit(message: string) {
  return {
    path: ['page', 'size'],
    message,
    hint: 'give a size that can be printed, such as A4 or [140mm, 210mm]',
  }
}

function tooSmall(margin: string, message: string) {
  return { path: ['page', 'margins', margin], message, hint: 'make the margins smaller or the page larger' }
}

function tooNarrow(columns: number, measure: number) {
  return {
    path: ['page', 'columns'],
    message: `${columns} columns are ${Math.max(0, measure).toFixed(1)} pt wide each, too narrow for a word`,
    hint: 'ask for fewer columns, or a smaller gutter',
  }
}
