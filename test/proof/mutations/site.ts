import { article, heading, link, paragraph, text } from '../../../src/ast/build.ts'
import type { Article, Block } from '../../../src/ast/nodes.ts'
import type { DifferenceCode } from '../../../src/proof/model/index.ts'
import { decode, encode, swap } from './mutation.ts'

const chapter = (title: string, id: string): Block => ({ ...heading(2, title), role: 'chapter', id })

/** A book of two chapters that lead to each other, with a note in each. */
export function twoChapters(): Article {
  return article(
    [
      chapter('Pulp', 'pulp'),
      paragraph('Pulp is a soup', { type: 'footnoteReference', identifier: 'soup' }, ' of fibres.'),
      chapter('Sheets', 'sheets'),
      paragraph('A sheet is dry ', link('#pulp', 'pulp'), '.', {
        type: 'footnoteReference',
        identifier: 'dry',
      }),
      { ...heading(3, 'Edges'), id: 'edges' },
      paragraph('Four of them are rough.'),
    ],
    { title: [text('Paper')], authors: [{ name: 'A Maker' }] },
    [
      { type: 'footnoteDefinition', identifier: 'soup', label: '1', children: [paragraph('A thin one.')] },
      { type: 'footnoteDefinition', identifier: 'dry', label: '2', children: [paragraph('By and by.')] },
    ],
  )
}

type Files = Map<string, Uint8Array>

export interface SiteMutation {
  readonly code: DifferenceCode
  readonly name: string
  readonly mutate: (files: Files) => void
}

type Swap = Parameters<typeof swap>[1]

function change(file: string, ...swaps: readonly Swap[]): SiteMutation['mutate'] {
  return (files) => void files.set(file, encode(swap(decode(files.get(file)!), ...swaps)))
}

const CORRUPTIONS: readonly (readonly [DifferenceCode, string, SiteMutation['mutate']])[] = [
  ['site-no-index', 'the first page is lost', (files) => void files.delete('index.html')],
  ['site-order', 'a page leads on to none', change('pulp.html', [/<link rel="next"[^>]*>/, ''])],
  [
    'site-order',
    'a page leads back to another',
    change('sheets.html', [/(rel="prev" href=")[^"]*/, '$1index.html']),
  ],
  [
    'text-missing',
    'a page is passed over',
    change('index.html', [/(rel="next" href=")[^"]*/, '$1sheets.html']),
  ],
  [
    'link-broken',
    'a link in the text leads to nothing',
    change('sheets.html', ['href="pulp.html#pulp"', 'href="pulp.html#pulpit"']),
  ],
  [
    'link-target-differs',
    'a link in the text leads elsewhere',
    change('sheets.html', ['href="pulp.html#pulp"', 'href="#edges"']),
  ],
  [
    'site-link-broken',
    'a way leads to nothing',
    change('pulp.html', ['class="next" href="sheets.html"', 'class="next" href="sheep.html"']),
  ],
  ['site-link-broken', 'the style sheet is lost', (files) => void files.delete('style.css')],
  [
    'site-words',
    'a way says something else',
    change('pulp.html', ['<span>Sheets</span>', '<span>Sheep</span>']),
  ],
  [
    'site-words',
    'an entry of the contents says something else',
    change('index.html', ['>Pulp</a>', '>Pulpit</a>']),
  ],
  ['site-foreign', 'a file is added', (files) => void files.set('count.js', encode('1'))],
  [
    'site-foreign',
    'a page of the text runs the search',
    change('pulp.html', ['</head>', '<script src="search.js"></script></head>']),
  ],
  ['markup-script', 'a page runs something', change('pulp.html', ['</head>', '<script>1</script></head>'])],
  [
    'markup-script',
    'the search says something itself',
    change('search.html', ['src="search.js" defer>', 'src="search.js" defer>1']),
  ],
  [
    'markup-foreign',
    'the search sends what is asked',
    change('search.html', ['<form ', '<form action="https://example.org/" ']),
  ],
  [
    'site-search',
    'the index is more than data',
    change('search-index.js', ['globalThis.site = ', 'alert(1);globalThis.site = ']),
  ],
  [
    'site-search',
    'the index says what no page says',
    change('search-index.js', ['Four of them are rough', 'Four of them are smooth']),
  ],
  [
    'site-search',
    'the index leads to nothing',
    change('search-index.js', ['sheets.html#edges', 'sheets.html#hedges']),
  ],
  ['style-foreign', 'the style sheet hides the text', change('style.css', [/^/, 'p { display: none }\n'])],
  [
    'markup-remote',
    'the style sheet loads another',
    change('style.css', [/^/, '@import "https://example.org/a.css";\n']),
  ],
  [
    'note-mark-broken',
    'a mark leads to the notes of another page',
    change('pulp.html', [/href="#[^"]*"( role="doc-noteref")/, 'href="#edges"$1']),
  ],
  [
    'html-skip-link',
    'the way past the head is lost',
    change('pulp.html', [/<a class="skip-link".*?<\/a>/, '']),
  ],
  [
    'font-unreadable',
    'a font is damaged',
    (files) => void files.set([...files.keys()].find((name) => name.endsWith('.woff'))!, encode('wOFF')),
  ],
]

export const SITE_MUTATIONS: readonly SiteMutation[] = CORRUPTIONS.map(([code, name, mutate]) => ({
  code,
  name,
  mutate,
}))
