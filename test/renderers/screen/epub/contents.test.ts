import { expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../../../src/ast/build.ts'
import { wordsOf } from '../../../../src/ast/words.ts'
import { divide, filesById } from '../../../../src/renderers/screen/chapters.ts'
import { nameAnchors } from '../../../../src/renderers/screen/elements/anchors.ts'
import { landmarksOf, numberedLists } from '../../../../src/renderers/screen/epub/contents.ts'
import { documentNames } from '../../../../src/renderers/screen/epub/document-names.ts'
import { resolve } from '../../../../src/resolve/index.ts'

const book = resolve(
  article([
    { ...heading(1), role: 'dedication', name: 'For Ida' },
    { ...heading(1, 'Preface'), role: 'preface' },
    { ...heading(1, 'One'), role: 'chapter' },
    { type: 'figure', id: 'fig-a', caption: [text('A vat')], children: [paragraph('V')] },
    { type: 'figure', caption: [text('Uncounted')], children: [paragraph('V')] },
    { ...heading(1, 'Index'), role: 'index' },
  ]),
)
const chapters = divide(book, true, documentNames())

it('the landmarks lead to what a book is expected to have, and the body begins with its first chapter', () => {
  expect(landmarksOf(chapters, undefined, true, wordsOf('en'))).toEqual([
    { type: 'titlepage', label: 'Title page', href: 'title.xhtml' },
    { type: 'imprint', label: 'Imprint', href: 'title.xhtml#imprint' },
    { type: 'toc', label: 'Contents', href: 'toc.xhtml#toc' },
    { type: 'bodymatter', label: 'Start of text', href: 'chapter-1.xhtml' },
    { type: 'dedication', label: 'For Ida', href: 'dedication-1.xhtml' },
    { type: 'preface', label: 'Preface', href: 'preface-1.xhtml' },
    { type: 'index', label: 'Index', href: 'index-1.xhtml' },
  ])
})

it('the lists of figures and tables name those that have numbers, and are left out where none has', () => {
  const anchors = nameAnchors(book, [])
  expect(numberedLists(book, anchors, filesById(book, chapters, anchors))).toEqual([
    {
      type: 'loi',
      label: 'Figures',
      entries: [{ label: 'Figure\u00A01. A vat', href: 'chapter-1.xhtml#fig-a' }],
    },
  ])
})
