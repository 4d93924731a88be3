import * as z from 'zod'
import { running } from './furniture-tokens.ts'
import { length, lengthOrZero, thicknessOrZero } from './token-values.ts'

/** A value on a phone and one on a wide screen; between them it grows with the width. */
const fluid = (least: number, most: number) =>
  z
    .tuple([z.number().min(least).max(most), z.number().min(least).max(most)])
    .refine(([narrow, wide]) => narrow <= wide, 'the value on a phone first, which is not the larger one')

/** The column of a screen. */
export const screen = z.strictObject({
  base: fluid(0.75, 2).describe('body size in rem, on a phone and on a wide screen'),
  ratio: fluid(1, 2).describe(
    'from one step of the type scale to the next above the body, on a phone and on a wide screen; below it, `ratio` holds',
  ),
  measure: z.number().min(20).max(60).describe('longest line, in em of the body'),
  leading: z.number().min(1).max(3).describe('from line to line of running text, times its size'),
  justify: z.boolean().describe('whether text that is justified in print is so on wide screens, too'),
  paragraphSpace: z
    .number()
    .min(0)
    .max(3)
    .describe('white between two paragraphs, in em of the body; 0: they are told apart as in print'),
})

/** The page and what stands where on it. */
export const page = z.strictObject({
  size: z.union([z.enum(['A4', 'A5', 'Letter', '6x9in']), z.tuple([length, length])]),
  margins: z.strictObject({ top: length, bottom: length, inner: length, outer: length }),
  bleed: lengthOrZero.describe('in the press PDF: how far a picture that touches the edge goes beyond it'),
  sides: z
    .enum(['one', 'two'])
    .describe('one: all pages have the margins of a right one; two: left and right pages face each other'),
  head: running.describe('above the text, in the style runningHead; none on an opening page'),
  foot: running.describe('below the text, in the style folio'),
  titlePage: z.boolean().describe('title, author and date on a page of their own'),
  halfTitle: z
    .boolean()
    .describe('in print: the title alone on a page before the title page, where there is one'),
  imprint: z
    .boolean()
    .describe(
      'where there is a title page: edition, publisher, rights and identifier, in print on its back, on screens below the title',
    ),
  chapterStart: z
    .enum(['continue', 'long', 'page', 'recto'])
    .describe(
      'where a chapter (shallowest heading) begins; long: on a page, if chapters are longer than one in the mean',
    ),
  columns: z.number().int().min(1).max(4).describe('columns of text on the page'),
  gutter: z.number().min(0).max(6).describe('white between two columns, in units of the grid'),
  columnRule: thicknessOrZero.describe('thickness of the rule between two columns; 0 for none'),
  contents: z
    .number()
    .int()
    .min(0)
    .max(6)
    .describe('down to which level of headings a table of contents is printed; 0 for none'),
  frontMatter: z
    .enum(['roman', 'continuous'])
    .describe('how the pages before the text are numbered: i, ii, iii, or in one count with the text'),
  spread: z
    .enum(['level', 'ragged'])
    .describe('level: facing pages end on the same line; ragged: each page is filled as far as it goes'),
  links: z
    .enum(['none', 'note'])
    .describe('note: the address of a link stands in a note, by a letter; none: its words alone are printed'),
  references: z
    .enum(['plain', 'page', 'relative'])
    .describe(
      'page: a reference says the printed page of what it refers to: figure 3 on page 12; relative: in print, figure 3 overleaf, on the facing page, and nothing where it is on the same page',
    ),
  abbreviations: z
    .enum(['short', 'spelled'])
    .describe('spelled: each is spelled out where the text has it first: HyperText Markup Language (HTML)'),
  codeCaptions: z.enum(['below', 'above']).describe('where the caption of code stands'),
  overhang: z.number().min(0).max(1).describe('which share of the outer margin a wide figure takes, too'),
  figures: z
    .enum(['float', 'near', 'here'])
    .describe(
      'float: a figure that does not fit goes to the next page and text takes its place; near: no more text than up to the next figure; here: none',
    ),
})

export const opening = z.strictObject({
  sink: z
    .number()
    .min(0)
    .max(30)
    .describe('how far the head of a chapter stands below the top of its page, in units of the grid'),
  firstWords: z.enum(['none', 'smallCaps']).describe('in print: how the first words of a chapter are set'),
  words: z.number().int().min(0).max(12).describe('how many words these are'),
  dropCap: z
    .number()
    .int()
    .min(0)
    .max(5)
    .describe('how many lines deep the initial stands, on screens too; 0 for none'),
})

const shares = z
  .record(
    z.string().regex(/^.$/u, 'one character'),
    z.tuple([z.number().min(-0.5).max(1), z.number().min(-0.5).max(1)]),
  )
  .optional()

export const microtype = z.strictObject({
  protrusion: z
    .number()
    .min(0)
    .max(1)
    .describe('share of the tables by which marks and letters hang into the margin; 0 for none'),
  protrude: z
    .strictObject({ serif: shares, serifItalic: shares, sans: shares, mono: shares })
    .optional()
    .describe(
      'changes to the built-in tables, by class of face: which share of a character’s width hangs out at the start and at the end of a line',
    ),
  expansion: z
    .number()
    .min(0)
    .max(0.03)
    .describe('by which share letters of a justified line may widen or narrow'),
  tracking: z
    .number()
    .min(0)
    .max(0.02)
    .describe('by which letter space, in em, a justified line may gain or lose'),
})
