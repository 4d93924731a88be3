import type { DifferenceCode } from '../../../src/proof/model/index.ts'
import { characterMap, tinyWoff } from '../../support/tiny-font.ts'
import { decode, encode, type Mutation, swap } from './mutation.ts'

/** A font that has letters of Arabic and nothing to join them with. */
const UNJOINED = Buffer.from(tinyWoff({ cmap: characterMap('بحر') })).toString('base64')

const FIRST_MARK = /<sup class="note-mark"><a id="fnref-1".*?<\/sup>/

type Swap = Parameters<typeof swap>[1]

const STANDS = '<p>It stands at head and tail.</p>'
const NESTED = '<ul><li><p>with a bone folder</p></li>'

/** Contents of these entries, at the head of the article. */
const contents = (entries: string): Swap => [
  '<article>',
  `<article><nav class="contents" role="doc-toc"><ol>${entries}</ol></nav>`,
]

/** What is done to the text, in HTML as in XHTML. */
const TEXT_CORRUPTIONS: readonly (readonly [DifferenceCode, string, ...Swap[]])[] = [
  ['text-missing', 'a paragraph is dropped', [STANDS, '']],
  [
    'order-differs',
    'two paragraphs change places',
    [/(<p>The knot .*?<\/p>)(<p>It stands .*?<\/p>)/, '$2$1'],
  ],
  ['text-differs', 'a word is changed', ['crease is rough', 'crease is tough']],
  ['text-differs', 'two words are glued', ['lie flat', 'lieflat']],
  ['text-added', 'a paragraph is added', [STANDS, `${STANDS}<p>Buy our paper now.</p>`]],
  ['text-differs', 'a break in verse is lost', [/again,<\/span><br ?\/?>/, 'again,</span> ']],
  ['text-differs', 'a line end in code is lost', [/(folds(?:<\/span>)*)\n/, '$1 ']],
  ['heading-level', 'a heading goes down a level', [/<h2([^>]*)>(.*?Folding)<\/h2>/, '<h3$1>$2</h3>']],
  ['kind-differs', 'a heading becomes a paragraph', [/<h3[^>]*>Stations<\/h3>/, '<p>Stations</p>']],
  ['emphasis-lost', 'emphasis is lost', ['<em>octavo</em> sheet', 'octavo sheet']],
  ['emphasis-added', 'emphasis is added', ['Paper folds best', 'Paper folds <strong>best</strong>']],
  ['emphasis-moved', 'emphasis covers more', ['<em>octavo</em> sheet', '<em>octavo sheet</em>']],
  ['emphasis-lost', 'small capitals are lost', ['<span class="small-caps">iso</span>', 'iso']],
  ['emphasis-lost', 'an inferior is lost', ['A<sub>4</sub>', 'A4']],
  ['link-target-differs', 'a link leads to another address', ['36631.html', '36632.html']],
  ['link-target-differs', 'a link leads to another place', [/href="#sewing"(>part)/, 'href="#stations"$1']],
  ['link-broken', 'a link leads to nothing', [/href="#sewing"(>part)/, 'href="#sowing"$1']],
  [
    'text-differs',
    'a formula is said otherwise',
    ['alttext="2 to the n-th power"', 'alttext="2 to the m-th power"'],
  ],
  ['formula-differs', 'a formula has another sign', ['<mi>n</mi>', '<mi>m</mi>']],
  ['formula-differs', 'a power is an index', [/<msup>(.*?)<\/msup>/, '<msub>$1</msub>']],
  [
    'emphasis-lost',
    'a line of code is no longer pointed at',
    [/<mark class="code-line">([^<]*)<\/mark>/, '<span class="code-line">$1</span>'],
  ],
  [
    'emphasis-added',
    'a new line of code is an old one',
    [/<ins class="code-line">([^<]*)<\/ins>/, '<del class="code-line">$1</del>'],
  ],
  ['text-differs', 'a reference names another page', [/(Sewing is on page <a [^>]*>)2/, '$1 3']],
  [
    'link-target-differs',
    'a reference to a page leads elsewhere',
    [/(Sewing is on page <a [^>]*href="[^#"]*#)sewing/, '$1stations'],
  ],
  ['text-differs', 'the index names another page', [/(<a [^>]*href="#index-sizes"[^>]*>)\d+/, '$1 99']],
  ['link-lost', 'a link is lost', [/<a href="mailto:[^>]*>(.*?)<\/a>/, '$1']],
  ['link-added', 'a link is added', ['Bone folder', '<a href="https://ads.example/">Bone folder</a>']],
  ['link-words-differ', 'a link covers more', ['part on sewing</a> and', 'part on sewing and</a>']],
  ['image-alt-differs', 'an alternative text is changed', ['alt="signature mark"', 'alt="image1.png"']],
  ['image-alt-lost', 'an alternative text is emptied', ['alt="signature mark"', 'alt=""']],
  ['image-alt-lost', 'an image is dropped', [/<img [^>]*signature mark[^>]*>/, '']],
  ['image-added', 'an image is added', ['Bone folder', 'Bone folder <img src="data:," alt="a folder">']],
  ['language-lost', 'a change of language is lost', [/<span lang="la"[^>]*>(.*?)<\/span>/, '$1']],
  ['language-added', 'a language is added', ['Paper folds', '<span lang="de">Paper</span> folds']],
  ['table-cell-moved', 'two cells change places', ['>210<', '>§§<'], ['>148<', '>210<'], ['>§§<', '>148<']],
  ['table-cell-missing', 'a cell is dropped', [/<td[^>]*>148<\/td>/, '']],
  ['table-header-differs', 'a header becomes data', [/<th[^>]*>A6<\/th>/, '<td>A6</td>']],
  ['table-header-differs', 'a row header heads a column', [/scope="row">A6/, 'scope="col">A6']],
  ['table-span-differs', 'a cell covers one row only', [' rowspan="2"', '']],
  ['markup-table-scope', 'a header has no scope', [' scope="row">A6', '>A6']],
  ['list-label', 'a list counts from 4', ['<ol start="3">', '<ol start="4">']],
  [
    'nesting-differs',
    'a list is lifted out of its item',
    [NESTED, `</li></ol>${NESTED}`],
    ['</ul></li></ol>', '</ul>'],
  ],
  ['nesting-differs', 'a dedication is called otherwise', ['aria-label="To Ida"', 'aria-label="To Eve"']],
  ['nesting-differs', 'a quotation is none', ['<blockquote>', '<div>'], ['</blockquote>', '</div>']],
  [
    'nesting-differs',
    'an aside is none',
    [/<aside class="aside tip".*?<div/, '<div><div'],
    ['sew.</p></aside>', 'sew.</p></div>'],
  ],
  [
    'note-misplaced',
    'a part of a note stands in the text',
    ['<pre><code translate="no">1 lea = 300 yd</code></pre>', ''],
    [STANDS, `${STANDS}<pre><code translate="no">1 lea = 300 yd</code></pre>`],
  ],
  ['note-missing', 'a part of a note is lost', ['<pre><code translate="no">1 lea = 300 yd</code></pre>', '']],
  ['note-mark-lost', 'a mark is lost', [/<sup class="note-mark"><a id="fnref-2".*?<\/sup>/, '']],
  [
    'note-mark-differs',
    'a mark leads to another note',
    ['id="fnref-2" href="#fn-2"', 'id="fnref-2" href="#fn-3"'],
  ],
  [
    'note-mark-added',
    'a mark is added',
    ['Bone folder', 'Bone folder<sup><a href="#fn-3" role="doc-noteref">3</a></sup>'],
  ],
  ['note-mark-broken', 'a mark leads to nothing', ['href="#fn-2"', 'href="#fn-9"']],
  ['note-return-broken', 'the way back leads to another mark', ['href="#fnref-2"', 'href="#fnref-3"']],
  [
    'work-return-broken',
    'the way back from a work leads to what does not cite it',
    ['href="#cite-gill"', 'href="#sewing"'],
  ],
  ['page-mark-missing', 'a page mark is lost', [/<span[^>]*title="2"[^>]*?(?:\/>|><\/span>)/, '']],
  [
    'page-mark-moved',
    'a page mark stands a word late',
    [/(<span class="folio"[^>]*?(?:\/>|><\/span>))(\w+) /, '$2 $1'],
  ],
  ['page-mark-added', 'a page has another number', [/^([\s\S]*)title="\d+"/, '$1title="99"']],
  ['markup-id-doubled', 'an id stands twice', ['id="stations"', 'id="sewing"']],
  ['markup-script', 'a script is added', ['</body>', '<script>alert(1)</script></body>']],
  ['markup-script', 'a handler is added', ['<blockquote>', '<blockquote onclick="alert(1)">']],
  [
    'markup-remote',
    'an image is loaded from elsewhere',
    [STANDS, `${STANDS}<img src="https://ads.example/i.png" alt="">`],
  ],
  [
    'markup-script',
    'a script of an odd type',
    ['</body>', '<script type="TEXT/livescript">a()</script></body>'],
  ],
  [
    'markup-script',
    'an address that is a script',
    ['</body>', '<p><a href="java&#9;script:a()">x</a></p></body>'],
  ],
  ['markup-foreign', 'a frame', ['</body>', '<iframe srcdoc="x"></iframe></body>']],
  ['markup-foreign', 'a form', ['</body>', '<form action="https://ads.example/"></form></body>']],
  [
    'markup-foreign',
    'a page that sends on',
    ['</head>', '<meta http-equiv="refresh" content="0;url=x"/></head>'],
  ],
  ['markup-foreign', 'a base of addresses', ['</head>', '<base href="https://ads.example/"/></head>']],
  [
    'markup-foreign',
    'more sources of an image',
    ['alt="signature mark"', 'alt="signature mark" srcset="x 2x"'],
  ],
  ['markup-foreign', 'a paragraph is hidden', [STANDS, '<p inert="">It stands at head and tail.</p>']],
  ['markup-foreign', 'an address of a program', ['</body>', '<p><a href="vscode://x/y">x</a></p></body>']],
  ['markup-foreign', 'words right in the body', ['</body>', 'Buy our paper now.</body>']],
  [
    'markup-foreign',
    'a paragraph is called what it is not',
    [STANDS, '<p aria-label="x">It stands at head and tail.</p>'],
  ],
  ['markup-foreign', 'a heading is none', [/<h3([^>]*)>Stations/, '<h3$1 role="presentation">Stations']],
  [
    'markup-foreign',
    'a paragraph is reached first',
    [STANDS, '<p tabindex="5">It stands at head and tail.</p>'],
  ],
  [
    'markup-foreign',
    'a page is kept from being found',
    ['</head>', '<meta name="robots" content="noindex"/></head>'],
  ],
  ['markup-hidden', 'a paragraph is hidden', [STANDS, '<p hidden="">It stands at head and tail.</p>']],
  [
    'markup-hidden',
    'a paragraph is not heard',
    [STANDS, '<p aria-hidden="true">It stands at head and tail.</p>'],
  ],
  ['markup-hidden', 'a paragraph is folded', [STANDS, `<details><summary></summary>${STANDS}</details>`]],
  ['markup-hidden', 'a way hides a paragraph', [STANDS, `<nav hidden="">${STANDS}</nav>`]],
  [
    'markup-direction',
    'a paragraph runs the other way',
    [STANDS, '<p dir="rtl">It stands at head and tail.</p>'],
  ],
  ['markup-policy', 'nothing is ruled out', [/<meta http-equiv="Content-Security-Policy"[^>]*>/, '']],

  ['style-foreign', 'a paragraph is moved away', [STANDS, '<div style="margin-left:-99em">It stands</div>']],
  ['markup-heading-order', 'a level is skipped', [/<h3([^>]*)>Stations<\/h3>/, '<h5$1>Stations</h5>']],
]

const FILE_CORRUPTIONS: readonly (readonly [DifferenceCode, string, ...Swap[]])[] = [
  [
    'side-note-differs',
    'a note beside the text says something else',
    [FIRST_MARK, '$&<span class="side-note" aria-hidden="true">1. Not so.</span>'],
  ],
  [
    'text-differs',
    'a note beside the text is heard',
    [FIRST_MARK, '$&<span class="side-note">1. From the Latin for a leaf.</span>'],
  ],
  ['markup-image-alt', 'an image has no alt', [/ alt="signature mark"/, '']],
  ['markup-language', 'the file names no language', ['<html lang="en"', '<html']],
  ['language-differs', 'the file is in another language', ['<html lang="en"', '<html lang="nl"']],
  ['language-differs', 'a word is in another language', ['lang="la"', 'lang="it"']],
  ['metadata-differs', 'another author', ['content="Octavo Press Desk"', 'content="A. N. Other"']],
  ['metadata-differs', 'no description', [/<meta name="description"[^>]*>/, '']],
  ['text-added', 'the colophon says more', [/<footer([^>]*)>/, '<footer$1><p>Buy our paper now.</p>']],
  [
    'metadata-differs',
    'a publisher that the tree has not',
    ['</head>', '<meta name="dcterms.publisher" content="X"></head>'],
  ],
  ['metadata-differs', 'the page runs the other way', ['dir="ltr"', 'dir="rtl"']],
  ['markup-encoding', 'another encoding', ['charset="utf-8"', 'charset="windows-1252"']],
  ['markup-encoding', 'a page of the last century', ['<!doctype html>', '']],
  ['markup-data-differs', 'a link shows another title', [/(property="og:title" content=")/, '$1Not ']],
  ['markup-data-differs', 'an index has another author', ['"author":[{"name":"', '"author":[{"name":"Not ']],
  [
    'accessibility-claim',
    'films are described',
    ['"accessibilityFeature":[', '"accessibilityFeature":["audioDescription",'],
  ],
  [
    'style-contrast',
    'the text has nearly the colour of the paper',
    ['</style>', ':root{--paper:#ffffff;--text:#f0f0f0}</style>'],
  ],
  ['markup-policy', 'images may come from anywhere', ['img-src data:', 'img-src *']],
  ['markup-title', 'no title', [/<title>.*?<\/title>/, '<title></title>']],
  [
    'markup-font-joining',
    'a font has no joined forms',
    ['</style>', `@font-face{font-family:X;src:url(data:font/woff;base64,${UNJOINED})}</style>`],
  ],
  [
    'font-unreadable',
    'a font is garbage',
    ['url("data:font/woff;base64,', 'url("data:font/woff;base64,AAAA'],
  ],
  [
    'image-damaged',
    'an image is garbage',
    [/src="data:image\/png;base64,[^"]*/, 'src="data:image/png;base64,iVBORw0KGgoAAAAN'],
  ],
  ...(
    [
      ['the text is hidden', 'main{display:none}'],
      ['the text is too small to see', 'p{font-size:0}'],
      ['the text has the colour of the paper', 'p{color:var(--paper)}'],
      ['other words stand in its place', 'p::after{content:"Other words"}'],
      ['it is moved off the page', 'p{text-indent:-999em}'],
      ['it is covered', 'h1::before{position:fixed}'],
      ['it loads a style sheet', '@import "x.css";'],
      ['it hides by an escape', 'p{d\\69splay:none}'],
      ['it hides by weight', 'p{display:block!important}'],
      ['its brackets never end', 'p{width:calc('],
    ] as const
  ).map(([name, css]) => ['style-foreign', name, ['</style>', `${css}</style>`]] as const),
  ['markup-remote', 'a background is loaded', ['</style>', 'p{background:url(//ads.example/x)}</style>']],
  ['html-landmark', 'no main landmark', ['<main id="text">', '<div id="text">'], ['</main>', '</div>']],
  [
    'html-viewport',
    'no zoom',
    ['width=device-width, initial-scale=1', 'width=device-width, maximum-scale=1'],
  ],
  ['html-contents', 'an entry says something else', contents('<li><a href="#folding">Sewing</a></li>')],
  ['html-contents', 'an entry leads to no heading', contents('<li><a href="#text">Folding</a></li>')],
  [
    'html-contents',
    'entries stand in another order',
    contents('<li><a href="#sewing">Sewing</a></li><li><a href="#folding">Folding</a></li>'),
  ],
  ['html-contents', 'words stand in the contents', contents('<li>Buy our paper now.</li>')],
  [
    'text-added',
    'words stand beside the choice of colours',
    ['</header><main', 'Buy our paper now.</header><main'],
  ],
  ['markup-script', 'the icon holds a script', [/(href="data:image\/svg\+xml,[^"]*%3E)/, '$1%3Cscript%3E']],
  ['html-skip-link', 'no skip link', [/<a class="skip-link".*?<\/a>/, '']],
  [
    'text-of-another',
    'another text',
    [
      /<main id="text">[\s\S]*<\/main>/,
      `<main id="text">${Array.from({ length: 2100 }, (_, at) => `<p>line ${at}</p>`).join('')}</main>`,
    ],
  ],
  [
    'markup-too-deep',
    'a thousand divisions in each other',
    [STANDS, `${'<div>'.repeat(1000)}x${'</div>'.repeat(1000)}`],
  ],
]

export const HTML_MUTATIONS: readonly Mutation[] = [...TEXT_CORRUPTIONS, ...FILE_CORRUPTIONS].map(
  ([code, name, ...swaps]) => ({
    edition: 'html',
    code,
    name,
    mutate: (bytes) => encode(swap(decode(bytes), ...swaps)),
  }),
)

/** Of the same corruptions, those that an XHTML document can bear as it stands. */
export const SHARED_CORRUPTIONS = TEXT_CORRUPTIONS
