import * as z from 'zod'
import { hex, label, length, percent } from './token-values.ts'

const file = z.string().min(1).max(500)
const face = file.describe(
  'path of an OpenType file inside an npm package (source-serif/OTF/SourceSerif4-Regular.otf) or beside the template (./face.otf)',
)
const faces = z.strictObject({ regular: face, italic: face, bold: face, boldItalic: face })
/** A name that needs no escape in CSS, nor in the name of a file. */
const familyName = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{N}_-][\p{L}\p{M}\p{N} .,'_+-]*$/u, 'a name of letters, digits and blanks')
const cssFamily = familyName.describe('the name that CSS uses')
/** Each has four faces. */
const MOST_CUTS = 20
const cut = z.strictObject({
  family: cssFamily,
  from: length.optional().describe('the smallest size that is set in this cut'),
  upTo: length.optional().describe('the largest size that is set in this cut'),
  faces,
})
const font = z.strictObject({
  family: cssFamily,
  fallback: z
    .array(familyName)
    .max(20)
    .describe('families for a reader without the embedded one, most wanted first'),
  licence: file.describe(
    'path of the licence text inside an npm package, or beside the template (./LICENSE.txt)',
  ),
  licenceName: label.describe('SPDX identifier'),
  faces: faces.describe('for every size that no optical cut claims'),
  optical: z
    .record(
      z
        .string()
        .max(40)
        .regex(/^[a-z][a-z0-9]*$/, 'a word in small letters'),
      cut,
    )
    .refine((cuts) => Object.keys(cuts).length <= MOST_CUTS, `at most ${MOST_CUTS} cuts`)
    .optional()
    .describe(
      'cuts that were drawn for small or large sizes, by a name of your own; the first that fits holds',
    ),
})

/** The three families and their faces. */
export const fonts = z.strictObject({ serif: font, sans: font, mono: font })

/** A word that a style names, and a custom property of CSS. */
export const colorName = z
  .string()
  .max(40)
  .regex(/^[a-z][\w-]*$/i, 'a word of letters, digits, - and _')

/** One colour on every ground it stands on. */
export const color = z.strictObject({
  light: hex,
  dark: hex,
  press: z.tuple([percent, percent, percent, percent]).describe('cyan, magenta, yellow, black in percent'),
})
