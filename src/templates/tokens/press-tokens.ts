import * as z from 'zod'

const pixels = z.number().min(0).max(2400)

/** What the press asks for. */
export const press = z.strictObject({
  profile: z
    .string()
    .min(1)
    .max(500)
    .describe(
      'ICC profile of the printing condition: FOGRA39 comes with Octavo; else the path of a CMYK output profile, inside the folder of the article or of the template',
    ),
  ink: z
    .number()
    .min(200)
    .max(400)
    .describe('the most ink that may lie on one spot, in percent of all four colours together'),
  resolution: z
    .strictObject({ wanted: pixels, least: pixels })
    .describe('pixels an inch of a placed image: fewer than wanted is a warning, fewer than least an error'),
})
