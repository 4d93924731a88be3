import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { unzip } from '../support/unzip.ts'
import { damaged } from './grammars/damage.ts'
import { epub } from './grammars/epub.ts'
import { frontMatter } from './grammars/front-matter.ts'
import { html } from './grammars/html.ts'
import { markdown } from './grammars/markdown.ts'
import { flats, packages } from './grammars/odt.ts'
import { pdf } from './grammars/pdf.ts'
import { svg } from './grammars/svg.ts'
import { template } from './grammars/template.ts'
import { text } from './grammars/text.ts'
import type { Case } from './subject.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const bytesOf = (path: string) => new Uint8Array(readFileSync(`${ROOT}${path}`))

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M2 28 20 2l18 26z" fill="#357"/></svg>'
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==',
  'base64',
)
/** What the articles of the grammars name. */
const BESIDE = { 'gauge.png': PICTURE, 'drawing.svg': DRAWING }

const article = (name: string, source: fc.Arbitrary<string | Uint8Array>): fc.Arbitrary<Case> =>
  source.map((said) => ({ input: name, files: { ...BESIDE, [name]: said } }))

/** An article that uses one other file, which is hostile. */
const beside = (
  name: string,
  file: fc.Arbitrary<string | Uint8Array>,
  said: string,
  options: Pick<Case, 'template' | 'outputProfile'> = {},
): fc.Arbitrary<Case> =>
  file.map((content) => ({
    input: 'article.md',
    files: { 'article.md': said, ...BESIDE, ...FACES, [name]: content },
    ...options,
  }))

const FACES = {
  'mine.yaml': 'extends: book\nname: mine\nfonts:\n  serif:\n    faces: { regular: ./face.ttf }\n',
}
const SAID =
  '# Tides\n\nThe sea *rises* twice a day. `Ebb` follows.\n\n| Port | Rise |\n|---|--:|\n| Here | 3 m |\n'
const SHOWN = '# Tides\n\n![What is seen](shown.svg)\n\nAnd ![a mark](shown.svg) in a line.\n'

const finished = (name: string, file: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Case> =>
  file.map((bytes) => ({ input: name, files: { [name]: bytes } }))

/** All that is made at random, by kind. `good` holds finished files of an honest article: `tides.epub`, `tides.pdf`. */
export function kinds(good: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, fc.Arbitrary<Case>>> {
  const book = good.get('tides.epub')!
  return {
    markdown: article('article.md', markdown),
    html: article('article.html', html),
    text: article('article.txt', text),
    odt: article('article.odt', packages),
    fodt: article('article.fodt', flats),
    'front matter': article('article.md', frontMatter),
    template: beside('mine.yaml', template, SAID, { template: './mine.yaml' }),
    svg: beside('shown.svg', svg, SHOWN),
    font: beside('face.ttf', damaged(bytesOf('node_modules/source-sans/TTF/SourceSans3-Regular.ttf')), SAID, {
      template: './mine.yaml',
    }),
    icc: beside('press.icc', damaged(bytesOf('profiles/FOGRA39L_coated.icc')), SAID, {
      outputProfile: 'press.icc',
    }),
    picture: beside('shown.svg', damaged(bytesOf('content/images/paper-foldings.jpg')), SHOWN),
    pdf: finished(
      'file.pdf',
      fc.oneof(pdf, damaged(good.get('tides.pdf')!), damaged(good.get('tides-print.pdf')!)),
    ),
    epub: finished('file.epub', fc.oneof(epub(unzip(book)), damaged(book))),
    'finished html': finished('file.html', damaged(good.get('tides.html')!)),
  }
}
