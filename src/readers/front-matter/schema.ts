import { z } from 'zod'

// The reader sees every scalar as text (YAML's failsafe schema); numbers are for editors, to which `2025` is one.
const text = z.union([z.string(), z.number()], { error: 'must be a text' })
const texts = z.union([text, z.array(text)], { error: 'must be a text or a list of texts' })

const person = z.strictObject(
  {
    name: text.optional().describe('As it is printed: Virginia Woolf'),
    text: text.optional().describe('The same as name, as pandoc calls it'),
    role: text.optional().describe('MARC relator code (aut, edt, trl, ill, pht) or one of its English words'),
    'file-as': text.optional().describe('For sorting: Woolf, Virginia'),
  },
  {
    error: (issue) =>
      issue.code === 'invalid_type' ? 'must be a name, or a name with role and file-as' : undefined,
  },
)
const people = z
  .union([text, person, z.array(z.union([text, person]))], { error: 'must be a name, or a list of names' })
  .optional()

const webAddress = z.string().regex(/^https?:\/\/[^\s/]+\S*$/, { error: 'must be a web address' })
const certification = z
  .strictObject(
    {
      certifier: text.optional().describe('Who certifies it: a person or a body'),
      credential: text.optional().describe('Name or web address of the certifier’s credential'),
      report: webAddress.optional().describe('Web address of the report'),
    },
    {
      error: (issue) =>
        issue.code === 'invalid_type'
          ? 'must name a certifier, and may name credential and report'
          : undefined,
    },
  )
  .describe(
    'Who certifies that the EPUB conforms to EPUB Accessibility 1.1 at WCAG 2.2 Level AA; without it nothing is claimed',
  )

/** What front matter may say: pandoc's vocabulary, as far as it is about the article and not about pandoc. */
export const frontMatterSchema = z
  .strictObject({
    title: text.optional().describe('Inline Markdown'),
    subtitle: text.optional().describe('Inline Markdown'),
    author: people,
    authors: people,
    creator: people,
    date: text
      .optional()
      .describe('2025-11-20, 2025-11, 2025, or in words of any language: 20 November 2025, 1. Mai 2025'),
    lang: text.optional().describe('BCP 47 tag: en-GB'),
    language: text.optional().describe('The same as lang'),
    dir: z.enum(['ltr', 'rtl'], { error: 'must be ltr or rtl' }).optional(),
    description: text.optional(),
    abstract: text.optional().describe('The same as description'),
    subject: texts.optional().describe('A list, or words with commas between them'),
    subjects: texts.optional(),
    keywords: texts.optional(),
    tags: texts.optional(),
    publisher: text.optional(),
    rights: text.optional(),
    license: text.optional().describe('The same as rights'),
    identifier: text.optional().describe('URN, DOI or ISBN'),
    accessibility: certification.optional(),
    cover: text.optional().describe('Path of the cover image, relative to the article'),
    'cover-image': text.optional().describe('The same as cover'),
    template: text.optional().describe('Name or path of the template'),
  })
  .meta({ title: 'Front matter of an Octavo article' })
