import { Refusal } from '../diagnostic.ts'

/** What files are that are not read, by their extensions, and what their authors can do. */
const UNREAD: Readonly<Record<string, readonly [name: string, way: 'pandoc' | 'save' | 'text' | 'unpack']>> =
  {
    ...{ tex: ['LaTeX', 'pandoc'], latex: ['LaTeX', 'pandoc'], ltx: ['LaTeX', 'pandoc'] },
    ...{ adoc: ['AsciiDoc', 'pandoc'], asciidoc: ['AsciiDoc', 'pandoc'], asc: ['AsciiDoc', 'pandoc'] },
    ...{
      rst: ['reStructuredText', 'pandoc'],
      rest: ['reStructuredText', 'pandoc'],
      typ: ['Typst', 'pandoc'],
    },
    ...{ org: ['Org mode', 'pandoc'], textile: ['Textile', 'pandoc'], wiki: ['MediaWiki', 'pandoc'] },
    rtf: ['Rich Text', 'save'],
    ...{ doc: ['an old Word document', 'save'], docm: ['a Word document with macros', 'save'] },
    ...{ pages: ['a Pages document', 'save'], wpd: ['a WordPerfect document', 'save'] },
    ...{ pdf: ['a PDF', 'text'], epub: ['an EPUB', 'unpack'] },
  }

/** @throws {Refusal} `format-unread` */
export function refuseUnread(file: string): void {
  const [, base = '', extension = ''] = /([^/\\]*)\.([a-z]+)$/i.exec(file) ?? []
  const known = extension.toLowerCase()
  if (!Object.hasOwn(UNREAD, known)) return
  const [name, way] = UNREAD[known]!
  const article = /^an? /.test(name) ? '' : 'a text in '
  throw new Refusal({
    code: 'format-unread',
    severity: 'error',
    message: `this is ${article}${name}, which is not read`,
    hint: hintOf(way, `${base}.${extension}`, base),
  })
}

function hintOf(way: (typeof UNREAD)[string][1], file: string, base: string): string {
  switch (way) {
    case 'pandoc':
      return `make Markdown of it, and build that: pandoc ${shell(file)} -o ${shell(`${base}.md`)}`
    case 'save':
      return `save it as .docx or .odt, and build that; or: pandoc ${shell(file)} -o ${shell(`${base}.md`)}`
    case 'text':
      return `take the text out, look it over and build that: pdftotext -layout ${shell(file)} ${shell(`${base}.txt`)}`
    case 'unpack':
      return 'unpack it (it is a ZIP archive), and build the XHTML files in it'
  }
}

function shell(name: string): string {
  return /^[\w.@%+=:,-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`
}
