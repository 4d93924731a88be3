import * as z from 'zod'
import { hex, length, percent } from './token-values.ts'

const face = z
  .string()
  .describe(
    'path of an OpenType file inside an npm package (source-serif/OTF/SourceSerif4-Regular.otf) or beside the template (./face.otf)',
  )
const faces = z.strictObject({ regular: face, italic: face, bold: face, boldItalic: face })
const cssFamily = z.string().min(1).describe('the name that CSS uses')
const cut = z.strictObject({
  family: cssFamily,
  from: length.optional().describe('the smallest size that is set in this cut'),
  upTo: length.optional().describe('the largest size that is set in this cut'),
  faces,
})
const font = z.strictObject({
  family: cssFamily,
  fallback: z.array(z.string()).describe('families for a reader without the embedded one, most wanted first'),
  licence: z
    .string()
    .describe('path of the licence text inside an npm package, or beside the template (./LICENSE.txt)'),
  licenceName: z.string().describe('SPDX identifier'),
  faces: faces.describe('for every size that no optical cut claims'),
  optical: z
    .record(z.string().regex(/^[a-z][a-z0-9]*$/, 'a word in small letters'), cut)
    .optional()
    .describe(
      'cuts that were drawn for small or large sizes, by a name of your own; the first that fits holds',
    ),
})

/** The three families and their faces. */
export const fonts = z.strictObject({ serif: font, sans: font, mono: font })

/** One colour on every ground it stands on. */
export const color = z.strictObject({
  light: hex,
  dark: hex,
  press: z.tuple([percent, percent, percent, percent]).describe('cyan, magenta, yellow, black in percent'),
})
