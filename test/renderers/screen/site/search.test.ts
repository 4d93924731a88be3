import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { searchIndex, termsOf } from '../../../../src/renderers/screen/site/search.ts'
import { expectLinear } from '../../../support/steps.ts'

const passage = (title: string, text: string, more = {}) => ({
  ...{ href: `${title.toLowerCase()}.html`, title, page: title, folio: '3', text },
  ...more,
})

const LABELS = { results: 'Results', page: 'page' }
const PASSAGES = [
  passage('Pulp', 'Zürich mills beat rags into a soup of fibres.'),
  passage('Sheets', 'A sheet is couched on felt; the felts are stacked.'),
  passage('紙', '和紙は楮から作られる。'),
]

/** What the script shows for a query, on a page that is no more than it asks for. */
function found(query: string): { titles: string[]; marked: string[]; count: string } {
  const element = (name: string) => ({
    name,
    children: [] as unknown[],
    textContent: '',
    hidden: false,
    value: query,
    append(...more: unknown[]) {
      this.children.push(...more)
    },
    replaceChildren(...more: unknown[]) {
      this.children = more
    },
    after() {},
    addEventListener() {},
    focus() {},
    querySelector: () => input,
  })
  type Made = ReturnType<typeof element>
  const input: Made = element('input')
  const [form, count] = [element('form'), element('p')]
  const made: Made[] = []
  const document = {
    createElement: (name: string) => {
      made.push(element(name))
      return made.at(-1)
    },
    querySelector: (selector: string) => (selector === 'form' ? form : count),
    querySelectorAll: () => [],
  }
  const engine = new URL('../../../../node_modules/minisearch/dist/umd/index.js', import.meta.url)
  const own = new URL('../../../../site/search.js', import.meta.url)
  const scripts = [readFileSync(engine, 'utf8'), searchIndex(PASSAGES, LABELS), readFileSync(own, 'utf8')]
  runInNewContext(scripts.join('\n'), { document, addEventListener: (_: string, run: () => void) => run() })
  const said = (name: string) =>
    made.filter((one) => one.name === name).map(({ children }) => children.join(''))
  return { titles: said('a'), marked: said('mark'), count: count.textContent }
}

describe('the search of a site', () => {
  it('finds words whatever their accents, case and ends', () => {
    expect(found('ZURICH')).toEqual({ titles: ['Pulp'], marked: ['Zürich'], count: 'Results: 1' })
    expect(found('fel').marked).toEqual(['felt', 'felts'])
  })

  it('finds what is nearly written so', () => {
    expect(found('couchd').titles).toEqual(['Sheets'])
  })

  it('asks for all of the words', () => {
    expect(found('soup felt').count).toBe('Results: 0')
    expect(found('soup rags').titles).toEqual(['Pulp'])
  })

  it('finds words of scripts that set no spaces', () => {
    expect(found('楮').titles).toEqual(['紙'])
  })

  it('says nothing before it is asked', () => {
    expect(found('')).toEqual({ titles: [], marked: [], count: '' })
  })

  it('reads words as the script does', () => {
    expect(termsOf('Ein Maß Ångström, 和紙 don’t')).toEqual([
      'ein',
      'maß',
      'angstrom',
      '和',
      '紙',
      'don',
      't',
    ])
  })

  it('has an index that ends no script', () => {
    expect(searchIndex([passage('A', '</script><script>')], LABELS)).not.toContain('</script')
  })

  it('is made in steps that grow with the text', () => {
    expectLinear((size) => termsOf('word, <&> '.repeat(size)), 20_000)
  })
})
