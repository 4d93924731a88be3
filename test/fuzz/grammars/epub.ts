import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'

const SCRAPS = [
  ...[
    '<script>x()</script>',
    '<iframe srcdoc="x"/>',
    '<meta http-equiv="refresh" content="0"/>',
    '<base href="http://a.example/"/>',
    '<form action="http://a.example"/>',
    '<b>',
    '</p>',
  ],
  ...[
    '&x;',
    '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
    ']]>',
    '<![CDATA[',
    '\u0001',
    '<x:y/>',
    '<img src="%E0%A4%A"/>',
    '<a href="../../../etc/passwd">x</a>',
    '<svg><a href="javascript:x"/></svg>',
  ],
  ...[
    '<itemref idref="none"/>',
    '<item id="x" href="x%2f..%2fy" media-type="text/css"/>',
    '<style>@import "http://a.example"; p { opacity: 0 } u\\72l(x)</style>',
    '<i>'.repeat(3000),
    ` ${'a'.repeat(9000)}="1"`,
  ],
  ...[
    '<link rel="stylesheet" href="//a.example/s.css"/>',
    '<p onclick="x()" style="background:url(http://a.example)">x</p>',
    '@font-face{src:url(data:,x)}',
    '<reference href="#a"/>',
  ],
]
const NAMES = [
  '../up.xhtml',
  '/root.xhtml',
  'OEBPS/__proto__',
  'mimetype/',
  'a\\b',
  'META-INF/encryption.xml',
  'x'.repeat(3000),
  'OEBPS/more.xhtml',
  '\u0000',
  'OEBPS/é.xhtml',
]

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

/** A good book with scraps in its documents, and entries that no package names. */
export function epub(entries: ReadonlyMap<string, Uint8Array>): fc.Arbitrary<Uint8Array> {
  const documents = [...entries.keys()].filter((name) => /\.(?:xhtml|opf|ncx|css|xml)$/.test(name))
  const splice = fc.tuple(fc.constantFrom(...documents), place, fc.constantFrom(...SCRAPS))
  const added = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...SCRAPS))
  const removed = fc.constantFrom(undefined, undefined, undefined, ...entries.keys())
  return fc
    .tuple(fc.array(splice, { minLength: 1, maxLength: 4 }), fc.array(added, { maxLength: 2 }), removed)
    .map(([splices, more, gone]) => {
      const files = new Map(entries)
      for (const [name, share, scrap] of splices) files.set(name, spliced(files.get(name)!, share, scrap))
      for (const [name, scrap] of more) files.set(name, strToU8(scrap))
      if (gone !== undefined) files.delete(gone)
      return zipSync(Object.fromEntries(files), { level: 1 })
    })
}

/** Where a tag begins, since most of what a reader does hangs on tags. */
function spliced(bytes: Uint8Array, share: number, scrap: string): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const from = Math.max(0, text.indexOf('<', Math.floor(share * text.length)))
  return strToU8(text.slice(0, from) + scrap + text.slice(from))
}
