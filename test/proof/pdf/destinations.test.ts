import { expect, it } from 'vitest'
import { Destinations } from '../../../src/proof/pdf/destinations.ts'
import { PdfObjects, type Value } from '../../../src/proof/pdf/objects.ts'
import { Name } from '../../../src/proof/pdf/syntax/index.ts'

const dict = (entries: Readonly<Record<string, Value>>) => new Map(Object.entries(entries))
const string = (text: string) => new TextEncoder().encode(text)

const [first, second] = [dict({ Type: new Name('Page') }), dict({ Type: new Name('Page') })]
const to = (page: Value): Value[] => [page, new Name('Fit')]
const names: Value[] = [
  string('two'),
  to(second),
  string('dict'),
  dict({ D: to(second) }),
  string('round'),
  string('round'),
]
const root = dict({
  Pages: dict({ Kids: [first, second] }),
  Dests: dict({ old: to(first) }),
  Names: dict({ Dests: dict({ Names: names }) }),
})
const destinations = new Destinations(new PdfObjects(dict({ Root: root }), new Map(), '1.7'))

it.each<[string, Record<string, Value>, object]>([
  [
    'an address',
    { A: dict({ S: new Name('URI'), URI: string('https://a.example') }) },
    { kind: 'address', url: 'https://a.example' },
  ],
  ['a page', { Dest: to(second) }, { kind: 'page', page: 1 }],
  ['a page, by an action', { A: dict({ S: new Name('GoTo'), D: to(first) }) }, { kind: 'page', page: 0 }],
  ['a page that has a name', { Dest: string('two') }, { kind: 'page', page: 1 }],
  ['a page that has a name in a dictionary', { Dest: string('dict') }, { kind: 'page', page: 1 }],
  ['a page that has a name of the older kind', { Dest: new Name('old') }, { kind: 'page', page: 0 }],
  ['nothing that has the name', { Dest: string('none') }, { kind: 'nothing', what: 'none' }],
  ['a name that stands for itself', { Dest: string('round') }, { kind: 'nothing', what: 'no page' }],
  ['no page of the file', { Dest: to(dict({})) }, { kind: 'nothing', what: 'no page' }],
  ['nowhere', {}, { kind: 'nothing', what: 'no page' }],
])('a link leads to %s', (_, link, target) => {
  expect(destinations.targetOf(dict(link))).toEqual(target)
})
