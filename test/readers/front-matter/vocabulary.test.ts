import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldOf, type Kind, meantBy, VOCABULARY } from '../../../src/readers/front-matter/vocabulary.ts'
import { isUpdating } from '../../support/golden.ts'

const SCHEMA = new URL('../../../src/readers/front-matter.schema.json', import.meta.url)

const TEXT = { type: ['string', 'number'] }
const TEXTS = { anyOf: [TEXT, { type: 'array', items: TEXT }] }
const PERSON = {
  type: 'object',
  properties: {
    name: { ...TEXT, description: 'As it is printed: Virginia Woolf' },
    role: { ...TEXT, description: 'MARC relator code (aut, edt, trl, ill, pht) or one of its English words' },
    'file-as': { ...TEXT, description: 'For sorting: Woolf, Virginia' },
    affiliation: { description: 'Where they work: a text, a record with a name, or a list of them' },
  },
}
const CERTIFICATION = {
  type: 'object',
  properties: {
    certifier: { ...TEXT, description: 'Who certifies it: a person or a body' },
    credential: { ...TEXT, description: 'Name or web address of the certifier’s credential' },
    report: { type: 'string', pattern: '^https?://', description: 'Web address of the report' },
  },
}
const TYPES: Readonly<Record<Kind, object>> = {
  text: TEXT,
  texts: TEXTS,
  people: { anyOf: [TEXT, PERSON, { type: 'array', items: { anyOf: [TEXT, PERSON] } }] },
  image: TEXTS,
  direction: { enum: ['ltr', 'rtl'] },
  flag: { type: 'boolean' },
  works: { type: 'array', items: { type: 'object' } },
  places: { type: 'array', items: { type: 'object' } },
  certification: CERTIFICATION,
}

/** JSON Schema (2020-12) of what editors may offer. Other keys are no mistakes: they are other tools'. */
function editorSchema(): object {
  const properties = Object.values(VOCABULARY).flatMap((meaning) =>
    meaning.names.map((name, order) => {
      const says =
        order > 0 ? `The same as ${meaning.names[0]}` : 'says' in meaning ? meaning.says : undefined
      return [name, { ...TYPES[meaning.kind], ...(says && { description: says }) }]
    }),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of an Octavo article',
    type: 'object',
    properties: Object.fromEntries(properties),
  }
}

describe('the vocabulary', () => {
  it('is what editors are told', () => {
    const schema = `${JSON.stringify(editorSchema(), null, 2)}\n`
    if (isUpdating) writeFileSync(SCHEMA, schema)
    expect(schema, 'run UPDATE=1 npx vitest run test/readers/front-matter').toBe(readFileSync(SCHEMA, 'utf8'))
  })

  it.each([
    ['Publish Date', 'date'],
    ['publish_date', 'date'],
    ['featured-image', 'image'],
    ['canonicalURL', 'canonical'],
    ['weight', undefined],
    ['__proto__', undefined],
  ])('takes %j for %s', (key, field) => {
    expect(fieldOf(key)).toBe(field)
  })

  it.each([
    ['titel', 'title'],
    ['autor', 'author'],
    ['decription', 'description'],
    ['langauge', 'language'],
    ['data', undefined],
    ['layout', undefined],
    ['name', undefined],
    ['type', undefined],
    ['slug', undefined],
    ['theme', undefined],
  ])('knows whether %j was meant to be %s', (key, meant) => {
    expect(meantBy(key)).toBe(meant)
  })
})
