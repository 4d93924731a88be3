import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heading, link, paragraph } from '../../src/ast/build.ts'
import type { Article, Block } from '../../src/ast/index.ts'
import { type FileEdition, isScreenEdition, USUAL_EDITIONS } from '../../src/editions.ts'
import { checkFiles, type ProofFile } from '../../src/proof/index.ts'
import { CODES } from '../../src/proof/model/index.ts'
import { editionsOf } from '../support/pdf-editions.ts'
import { sampleArticle } from '../support/sample.ts'
import type { Built } from '../support/tree-editions.ts'
import { EPUB_MUTATIONS } from './mutations/epub.ts'
import { HTML_MUTATIONS } from './mutations/html.ts'
import { encode, type Mutation } from './mutations/mutation.ts'
import { PDF_MUTATIONS } from './mutations/pdf.ts'
import { SITE_MUTATIONS, twoChapters } from './mutations/site.ts'

const MUTATIONS: readonly Mutation[] = [...HTML_MUTATIONS, ...EPUB_MUTATIONS, ...PDF_MUTATIONS]

/** Codes that no corrupted edition provokes, and the test that does. */
const ELSEWHERE = {
  'manifest-unreadable': 'cli/check.test.ts',
  'manifest-hash-differs': 'cli/check.test.ts',
  'manifest-unlisted': 'cli/check.test.ts',
  'manifest-file-missing': 'cli/check.test.ts',
  'image-differs': 'proof/compare/pictures.test.ts',
  'image-foreign': 'proof/compare/pictures.test.ts',
  'check-unreadable': 'cli/check.test.ts',
  'tree-unreadable': 'cli/check.test.ts',
  'near-page-differs': 'proof/compare/nearness.test.ts',
  'judge-disagrees': 'cli/judges.test.ts',
  'destination-unstructured': 'renderers/pdf/tags/pdf2.test.ts',
  'pdf-references-damaged': 'proof/pdf/syntax/repair.test.ts',
  'pdf-too-much-work': 'proof/pdf/interpreter.test.ts',
}

/** With a page that is named, lines of code that are pointed at, a work that is cited, and a dedication. */
function withPointers(article: Article): Article {
  const page = { type: 'pageReference', identifier: 'sewing', text: '2' } as const
  const code: Block = {
    type: 'code',
    value: 'wet the felt\npress the post\nhang the sheets',
    marks: [
      { line: 2, kind: 'highlight' },
      { line: 3, kind: 'insert' },
    ],
  }
  const cited = {
    type: 'citation',
    id: 'cite-gill',
    items: [{ key: 'gill' }],
    children: [link('#work-gill', 'Gill')],
  } as const
  const works: Block = {
    type: 'list',
    ordered: false,
    spread: false,
    children: [{ type: 'listItem', id: 'work-gill', children: [paragraph('Gill, Eric. A book on type.')] }],
  }
  const dedication: Block = { ...heading(2, 'To Ida'), role: 'dedication', id: 'to-ida' }
  const dedicated = [dedication, paragraph('For Ida, who sewed.')]
  const added = [
    paragraph('Sewing is on page ', page, '.'),
    code,
    paragraph('So says ', cited, '.'),
    works,
    ...dedicated,
  ]
  return { ...article, children: [...article.children, ...added] }
}

/** Corruptions that were named, by edition. */
const named = new Map<FileEdition, number>()

const fileOf = (edition: FileEdition, content: Uint8Array): ProofFile => ({
  name: edition,
  edition,
  read: async () => content,
})

let built: Built
beforeAll(async () => {
  built = await editionsOf(withPointers(sampleArticle()), 'book', { links: 'note' })
})

/** Checks the build with one of its files replaced. */
async function checkWith(edition: FileEdition, bytes: Uint8Array, beside: readonly ProofFile[] = []) {
  const files = [fileOf(edition, bytes), ...beside]
  const [checked] = await checkFiles({ tree: encode(JSON.stringify(built.article)), files })
  return checked!.differences
}

/** The reading PDF, which says where pages begin in the editions for screens. */
const pagesFor = (edition: FileEdition) => (isScreenEdition(edition) ? [fileOf('pdf', built.files.pdf!)] : [])

describe('the mutation bench', () => {
  it.each(USUAL_EDITIONS)('%s: raises no alarm as it was built', async (edition) => {
    const differences = await checkWith(edition, built.files[edition]!, pagesFor(edition))
    const codes = differences.map(({ code }) => code)
    expect(codes).toEqual([])
    // No font here has the word in Arabic, which stands in the PDFs by its numbers.
    expect(built.findings.map(({ code }) => code)).toContain('glyph-missing')
  })

  it.each(MUTATIONS.map((mutation) => [mutation.edition, mutation.name, mutation.code, mutation] as const))(
    '%s: %s is told as %s',
    async (edition, _, code, { mutate }) => {
      const bytes = await mutate(built.files[edition]!)
      const alone = await checkWith(edition, bytes)
      // What is told of the places of pages comes on top of it.
      const isTold = alone.some((difference) => difference.code === code)
      const differences = isTold ? alone : await checkWith(edition, bytes, pagesFor(edition))
      expect(
        differences.map((difference) => difference.code),
        JSON.stringify(differences.slice(0, 4)),
      ).toContain(code)
      named.set(edition, (named.get(edition) ?? 0) + 1)
    },
  )

  describe('of a site', async () => {
    const { site, article } = await editionsOf(twoChapters(), 'book')
    const codesOf = async (files: ReadonlyMap<string, Uint8Array>) => {
      const tree = encode(JSON.stringify(article))
      const read = async () => files
      const [checked] = await checkFiles({ tree, files: [{ name: 'paper-site', edition: 'site', read }] })
      return checked!.differences.map(({ code }) => code)
    }

    it('raises no alarm as it was built', async () => {
      expect([...site.keys()]).toEqual(expect.arrayContaining(['index.html', 'pulp.html', 'sheets.html']))
      expect(await codesOf(site)).toEqual([])
    })

    it.each(SITE_MUTATIONS)('$name is told as $code', async ({ code, mutate }) => {
      const files = new Map(site)
      mutate(files)
      expect(await codesOf(files)).toContain(code)
    })
  })

  it('provokes every code that a check can tell', () => {
    const provoked = new Set<string>([
      ...[...MUTATIONS, ...SITE_MUTATIONS].map(({ code }) => code),
      ...Object.keys(ELSEWHERE),
    ])
    expect(Object.keys(CODES).filter((code) => !provoked.has(code))).toEqual([])
  })

  afterAll(() => {
    const counts = USUAL_EDITIONS.map((edition) => {
      const all = MUTATIONS.filter((mutation) => mutation.edition === edition).length
      return `${edition} ${named.get(edition) ?? 0} of ${all}`
    })
    console.info(`corruptions caught and named: ${counts.join(', ')}; codes: ${Object.keys(CODES).length}`)
  })
})
