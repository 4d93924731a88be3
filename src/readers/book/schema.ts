import * as z from 'zod'
import { SECTION_ROLES, type SectionRole } from '../../ast/index.ts'
import { EDITIONS } from '../../editions.ts'

/** The keys of `octavo.yaml` beside those of front matter. Values are texts: YAML is read without types. */
const file = z.string().describe('A file or a folder, from the folder of octavo.yaml')

const chapter = z.union([
  file,
  z.strictObject({
    file,
    title: z.string().optional().describe('What it is called where the file does not say it'),
    role: z
      .enum(SECTION_ROLES as [SectionRole, ...SectionRole[]])
      .optional()
      .describe('What it is to the book: preface, glossary'),
    unnumbered: z.enum(['true', 'false']).optional(),
    sections: z.array(file).optional().describe('Files that are sections of it'),
  }),
])

const part = z.strictObject({
  part: z.string().describe('Its title'),
  chapters: z.array(chapter),
})

/** What is made of the book, and where, for who does not say it himself. */
export const ORDER_SCHEMA = z.strictObject({
  editions: z
    .array(z.enum(EDITIONS))
    .min(1)
    .optional()
    .describe('What is made of it, where the command line does not say it (--to)'),
  output: z
    .string()
    .regex(/^(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))(?![/\\]|[a-z]:)(?=.*[^./\\\s])[^\0]+$/i)
    .optional()
    .describe(
      'Where its files go, below the folder of octavo.yaml, where the command line does not say it (-o)',
    ),
})

export const BOOK_SCHEMA = z.strictObject({
  ...ORDER_SCHEMA.shape,
  front: z.array(chapter).optional().describe('What stands before the first part or chapter, unnumbered'),
  parts: z
    .array(z.union([part, chapter]))
    .optional()
    .describe('The parts, with their chapters'),
  chapters: z
    .array(z.union([part, chapter]))
    .optional()
    .describe('The chapters, or parts with chapters'),
  appendices: z.array(chapter).optional().describe('What follows the body, by letters'),
  back: z.array(chapter).optional().describe('What stands at the end, unnumbered'),
})

export type Order = z.infer<typeof ORDER_SCHEMA>
export type BookKeys = z.infer<typeof BOOK_SCHEMA>
export type ChapterKey = z.infer<typeof chapter>
export type PartKey = z.infer<typeof part>
