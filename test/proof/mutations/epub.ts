import { strToU8, type Zippable, zipSync } from 'fflate'
import type { DifferenceCode } from '../../../src/proof/model/index.ts'
import { characterMap, tinyWoff } from '../../support/tiny-font.ts'
import { unzip } from '../../support/unzip.ts'
import { SHARED_CORRUPTIONS } from './html.ts'
import { decode, encode, type Mutation, swap } from './mutation.ts'

const TEXT = 'OEBPS/text.xhtml'
const OPF = 'OEBPS/content.opf'
const NAV = 'OEBPS/toc.xhtml'
/** A font that has letters of Arabic and nothing to join them with. */
const UNJOINED = tinyWoff({ cmap: characterMap('بحر') })

type Files = Map<string, Uint8Array>

function edit(name: string, ...swaps: Parameters<typeof swap>[1][]) {
  return (files: Files) => files.set(name, encode(swap(decode(files.get(name)!), ...swaps)))
}

function pack(files: Files, isMimetypeStored = true): Uint8Array {
  const entries: Zippable = {}
  for (const [name, bytes] of files)
    entries[name] = name === 'mimetype' && isMimetypeStored ? [bytes, { level: 0 }] : bytes
  return zipSync(entries, { mtime: '1980-01-01' })
}

/** The files of the book, changed and packed again. */
const REPACKED: readonly (readonly [DifferenceCode, string, (files: Files) => unknown])[] = [
  ['note-number-differs', 'a note has another number', edit(TEXT, ['>3.\u2002Counted', '>4.\u2002Counted'])],
  ['epub-metadata', 'modified twice', edit(OPF, [/(<meta property="dcterms:modified">.*?<\/meta>)/, '$1$1'])],
  ['epub-metadata', 'no identifier', edit(OPF, [/<dc:identifier[\s\S]*?<\/dc:identifier>/, ''])],
  [
    'epub-accessibility',
    'no hazards',
    edit(OPF, [/<meta property="schema:accessibilityHazard">.*?<\/meta>/, '']),
  ],
  ['accessibility-claim', 'it is said to be in Braille', edit(OPF, ['>readingOrder<', '>braille<'])],
  ['epub-metadata', 'modified on no day', edit(OPF, [/(dcterms:modified">\d{4})-\d\d/, '$1-13'])],
  ['epub-foreign', 'a package has handlers', edit(OPF, ['</package>', '<bindings/></package>'])],
  [
    'epub-foreign',
    'a package has a record elsewhere',
    edit(OPF, ['</metadata>', '<link rel="record" href="https://ads.example/"/></metadata>']),
  ],
  [
    'epub-foreign',
    'a book has keys',
    (files) => files.set('META-INF/encryption.xml', strToU8('<encryption/>')),
  ],
  [
    'epub-foreign',
    'a container has two books',
    edit('META-INF/container.xml', [/(<rootfile [^>]*>)/, '$1$1']),
  ],
  [
    'epub-foreign',
    'a document asks for a style sheet',
    edit(TEXT, ['?>', '?><?xml-stylesheet href="x.css"?>']),
  ],
  [
    'epub-foreign',
    'a document declares entities',
    edit(TEXT, ['<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY a "b">]>']),
  ],
  [
    'epub-foreign',
    'the cover says more',
    edit('OEBPS/cover.xhtml', ['</section>', '<p>Buy our paper now.</p></section>']),
  ],
  ['epub-foreign', 'words stand beside the contents', edit(NAV, ['<main>', '<main>Buy our paper now.'])],
  ['epub-foreign', 'words stand in the contents', edit(NAV, ['<ol>', '<ol><li>Buy our paper now.</li>'])],
  [
    'epub-contents-words',
    'the older contents say something else',
    edit('OEBPS/toc.ncx', [/(<navLabel><text>)[^<]+/, '$1Burning']),
  ],
  [
    'metadata-differs',
    'pages follow each other the other way',
    edit(OPF, ['page-progression-direction="ltr"', 'page-progression-direction="rtl"']),
  ],
  ['markup-direction', 'a document runs the other way', edit(TEXT, ['dir="ltr"', 'dir="rtl"'])],
  ['xml-malformed', 'another encoding', edit(TEXT, ['encoding="UTF-8"', 'encoding="ISO-8859-1"'])],
  [
    'style-contrast',
    'the text is pale',
    edit('OEBPS/style.css', [/$/, 'p{color:var(--text)}:root{--paper:#ffffff;--text:#f0f0f0}']),
  ],
  ['epub-page-source', 'no page source', edit(OPF, [/<meta property="pageBreakSource">.*?<\/meta>/, ''])],
  ['epub-spine', 'the spine names nothing', edit(OPF, ['idref="document-text"', 'idref="document-test"'])],
  [
    'order-differs',
    'the spine is turned round',
    edit(
      OPF,
      ['idref="document-title"', 'idref="@"'],
      ['idref="document-text"', 'idref="document-title"'],
      ['idref="@"', 'idref="document-text"'],
    ),
  ],
  [
    'metadata-differs',
    'another title',
    edit(OPF, [/(<dc:title id="title">)[^<]*/, '$1How a Sheet Becomes a Hat']),
  ],
  ['metadata-differs', 'another language', edit(OPF, ['<dc:language>en<', '<dc:language>fr<'])],
  [
    'epub-navigation',
    'the contents lead to nothing',
    edit(NAV, [/href="text\.xhtml#sewing"/, 'href="text.xhtml#sowing"']),
  ],
  ['epub-navigation', 'no navigation document', edit(OPF, [/ properties="nav"/, ''])],
  [
    'epub-contents-order',
    'the contents are out of order',
    edit(
      NAV,
      ['text.xhtml#folding', '§§'],
      ['text.xhtml#sewing', 'text.xhtml#folding'],
      ['§§', 'text.xhtml#sewing'],
    ),
  ],
  [
    'epub-contents-words',
    'an entry of the contents says something else',
    edit(NAV, [/(text\.xhtml#folding">)[^<]+/, '$1Burning']),
  ],
  ['epub-page-list', 'the list of pages is off by one', edit(NAV, [/^([\s\S]*#page-\d+">)\d+/, '$1x'])],
  ['epub-page-list', 'a page is not in the list', edit(NAV, [/<li><a href="[^"]*#page-2">2<\/a><\/li>/, ''])],
  ['epub-resource', 'an image is not there', edit(TEXT, [/src="images\/[^"]*"/, 'src="images/gone.png"'])],
  [
    'markup-language',
    'two languages at once',
    edit(TEXT, [/lang="la" xml:lang="la"/, 'lang="la" xml:lang="it"']),
  ],
  ['xml-malformed', 'a tag is not closed', edit(TEXT, ['</blockquote>', ''])],
  [
    'epub-manifest',
    'a file is lost',
    (files) => files.delete([...files.keys()].find((name) => name.endsWith('.woff'))!),
  ],
  [
    'markup-font-joining',
    'a font has no joined forms',
    (files) => files.set([...files.keys()].find((name) => name.endsWith('.woff'))!, UNJOINED),
  ],
  [
    'font-unreadable',
    'a font is garbage',
    (files) => files.set([...files.keys()].find((name) => name.endsWith('.woff'))!, strToU8('garbage')),
  ],
  [
    'image-damaged',
    'a bit of an image is turned',
    (files) => {
      const name = [...files.keys()].find((name) => name.endsWith('.png'))!
      const bytes = files.get(name)!
      return files.set(name, bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1))
    },
  ],
  ['style-foreign', 'all is hidden', edit('OEBPS/style.css', [/$/, 'body *{display:none}'])],
  [
    'markup-remote',
    'the styles load a picture',
    edit('OEBPS/style.css', [/$/, 'p{background:url(https://ads.example/x)}']),
  ],
  ['epub-manifest', 'a file is not listed', (files) => files.set('OEBPS/notes.txt', strToU8('x'))],
  [
    'epub-no-package',
    'the container leads nowhere',
    edit('META-INF/container.xml', [/full-path="[^"]*"/, 'full-path="gone.opf"']),
  ],
]

const ARCHIVES: readonly (readonly [DifferenceCode, string, (bytes: Uint8Array) => Uint8Array])[] = [
  [
    'epub-mimetype',
    'the media type comes last',
    (bytes) => {
      const files = unzip(bytes)
      const mimetype = files.get('mimetype')!
      files.delete('mimetype')
      return pack(files.set('mimetype', mimetype))
    },
  ],
  ['epub-mimetype', 'the media type is compressed', (bytes) => pack(unzip(bytes), false)],
  ['archive-unreadable', 'the file is cut off', (bytes) => bytes.slice(0, bytes.length * 0.7)],
  ['archive-unreadable', 'a byte is damaged', (bytes) => flipped(bytes)],
  ['archive-unreadable', 'the file is no archive', () => encode('<html></html>')],
  [
    'archive-too-large',
    'the file is a bomb',
    () =>
      zipSync({
        mimetype: [encode('application/epub+zip'), { level: 0 }],
        'OEBPS/text.xhtml': new Uint8Array(70 * 1024 * 1024),
      }),
  ],
  ['archive-encrypted', 'the files are encrypted', encrypted],
  [
    'archive-ambiguous',
    'a comment follows the directory',
    (bytes) => new Uint8Array([...bytes.with(-2, 1), 0]),
  ],
  ['archive-ambiguous', 'a file stands twice under one name', doubled],
  [
    'archive-ambiguous',
    'a header at a file says that it is encrypted',
    (bytes) => bytes.with(6, bytes[6]! | 1),
  ],
  ['archive-ambiguous', 'the directory ends before its end', (bytes) => bytes.with(-10, bytes.at(-10)! - 1)],
  [
    'markup-too-large',
    'a million elements in a small file',
    (bytes) => {
      const files = unzip(bytes)
      edit(TEXT, ['</body>', `${'<i/>'.repeat(1_000_000)}</body>`])(files)
      return pack(files)
    },
  ],
]

/** Turns a bit in the middle. */
function flipped(bytes: Uint8Array): Uint8Array {
  const middle = bytes.length >> 1
  return bytes.with(middle, bytes[middle]! ^ 1)
}

/** A second text, whose name is that of the first on a disk that does not tell cases apart. */
function doubled(bytes: Uint8Array): Uint8Array {
  const files: Files = unzip(bytes)
  files.set('OEBPS/TEXT.xhtml', encode('<html/>'))
  return pack(files)
}

/** Sets the flag of encryption at every file of the directory (APPNOTE.TXT 4.4.4). */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4))
    if (copy[at + 10] === 8) copy[at + 8]! |= 1
  return new Uint8Array(copy)
}

export const EPUB_MUTATIONS: readonly Mutation[] = [
  ...SHARED_CORRUPTIONS.map(
    ([code, name, ...swaps]): Mutation => ({
      edition: 'epub',
      code,
      name,
      mutate: (bytes) => {
        const files: Files = unzip(bytes)
        const own = swaps.map(
          ([from, to]) => [from, to.replaceAll(/(<(?:img|br)[^>]*[^/])>/g, '$1/>')] as const,
        )
        edit(TEXT, ...own)(files)
        return pack(files)
      },
    }),
  ),
  ...REPACKED.map(
    ([code, name, change]): Mutation => ({
      edition: 'epub',
      code,
      name,
      mutate: (bytes) => {
        const files: Files = unzip(bytes)
        change(files)
        return pack(files)
      },
    }),
  ),
  ...ARCHIVES.map(([code, name, mutate]): Mutation => ({ edition: 'epub', code, name, mutate })),
]
