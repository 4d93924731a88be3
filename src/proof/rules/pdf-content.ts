import { codePoint } from '../../ast/index.ts'
import { firstOf, type Heading, Headings } from './heading-words.ts'
import type { PdfSubject } from './pdf-subject.ts'
import type { Rule } from './rule.ts'

const page = (index: number) => `page ${index + 1}`

/** The first characters of a text by their numbers: they may not be shown where they are told. */
function codePoints(text: string): string {
  return [...new Set(text)].slice(0, 5).map(codePoint).join(' ')
}

/** Rules on what stands on the pages. */
export const PDF_CONTENT_RULES: readonly Rule<PdfSubject>[] = [
  {
    code: 'pdf-content-untagged',
    clause: 'ISO 14289-1, 7.1',
    check({ contents }, fail) {
      contents.forEach(({ runs }, index) => {
        for (const { kind, text, paints } of runs)
          if (kind === 'unmarked' && (paints || text.trim() !== '')) fail(page(index), text.slice(0, 40))
      })
    },
  },
  {
    code: 'pdf-content-nested',
    clause: 'ISO 14289-1, 7.1',
    check({ contents }, fail) {
      contents.forEach(({ isNested }, index) => {
        if (isNested) fail(page(index))
      })
    },
  },
  {
    code: 'pdf-content-orphaned',
    clause: 'ISO 32000-1, 14.7.4',
    check({ orphans }, fail) {
      for (const orphan of orphans) fail(page(orphan.page), orphan.run.text.slice(0, 40))
    },
  },
  {
    code: 'pdf-font-unembedded',
    clause: 'ISO 14289-1, 7.21.4.1',
    check({ contents }, fail) {
      const bad = new Set(
        contents.flatMap(({ fonts }) => [...fonts.values()].filter((font) => !font.isEmbedded)),
      )
      for (const { name } of bad) fail(`font ${name}`)
    },
  },
  {
    code: 'pdf-font-damaged',
    clause: 'ISO 14289-1, 7.21.4.1',
    check({ contents }, fail) {
      const bad = new Set(
        contents.flatMap(({ fonts }) => [...fonts.values()].filter((font) => font.isDamaged)),
      )
      for (const { name } of bad) fail(`font ${name}`)
    },
  },
  {
    code: 'pdf-text-hidden',
    clause: 'ISO 32000-1, 9.3.6',
    check({ contents }, fail) {
      contents.forEach(({ hidden }, index) => {
        for (const [how, text] of hidden) fail(`${page(index)}, ${how}`, text.slice(0, 40))
      })
    },
  },
  {
    code: 'pdf-glyph-missing',
    clause: 'ISO 14289-1, 7.21.8',
    check({ contents }, fail) {
      contents.forEach(({ boxes }, index) => {
        for (const [font, text] of boxes)
          fail(`${page(index)}, in ${font}`, `${text.slice(0, 40)} (${codePoints(text)})`)
      })
    },
  },
  {
    code: 'pdf-text-unmapped',
    clause: 'ISO 14289-1, 7.21.7',
    check({ contents }, fail) {
      contents.forEach(({ unmapped, fonts }, index) => {
        for (const [name, count] of unmapped) fail(page(index), `${count} glyphs of ${name}`)
        for (const font of fonts.values())
          if (!font.hasUnicode && !unmapped.has(font.name)) fail(page(index), font.name)
      })
    },
  },
  {
    code: 'page-folio-differs',
    clause: 'ISO 32000-1, 12.4.2',
    check({ contents, labels }, fail) {
      contents.forEach(({ runs }, index) => {
        const numbers = runs.flatMap(({ kind, type, subtype, text }) =>
          kind === 'artifact' &&
          type === 'Pagination' &&
          subtype !== undefined &&
          /^\s*(?:\d+|[ivxlcdm]+)\s*$/i.test(text)
            ? [text.trim()]
            : [],
        )
        if (numbers.length > 0 && !numbers.includes(labels[index]!))
          fail(`${page(index)}, labelled ${labels[index]}`, numbers[0])
      })
    },
  },
  {
    code: 'contents-differ',
    clause: 'ISO 14289-1, 7.2',
    check({ contents, contentsEntries, labels, leaves, objects: { work } }, fail) {
      const headings = leaves.flatMap((leaf) =>
        leaf.kind === 'heading' && leaf.print?.spots[0]
          ? [{ leaf, label: labels[leaf.print.spots[0].page]! }]
          : [],
      )
      const titles = new Headings(
        headings.map(({ leaf }) => undotted(leaf)),
        work,
      )
      const standard = standardPages(contents)
      let next = 0
      for (const entry of contentsEntries) {
        const { title, number, other } = partsOf(entry)
        // Headings of one name, such as “Notes” in each chapter, are listed in their order, though not each of them.
        const at = firstOf(titles.saying(title, next), (place) => headings[place]!.label === number)
        if (at !== undefined) {
          next = at + 1
          const shown = standard[headings[at]!.leaf.print!.spots[0]!.page]!
          if (other !== undefined && !shown.has(other)) fail(title.trim(), `${number} (${other})`)
        } else if (firstOf(titles.saying(title)) !== undefined) fail(title.trim(), number)
      }
    },
  },
]

/** The pages of the standard edition that each page shows by what its margin says: that which goes on, and those that begin. */
function standardPages(contents: PdfSubject['contents']): ReadonlySet<string>[] {
  let going: string[] = []
  return contents.map(({ runs }) => {
    const marks = runs.flatMap(({ kind, type, subtype, text }) =>
      kind === 'artifact' && type === 'Pagination' && subtype === undefined ? text.trim().split('–') : [],
    )
    const shown = new Set([...going, ...marks])
    going = marks.length > 0 ? marks.slice(-1) : going
    return shown
  })
}

/** An entry of the contents, and the number behind its leader: `Tides . . . 12 (7)` with that of another edition. */
function partsOf(entry: string): {
  readonly title: string
  readonly number: string
  readonly other?: string
} {
  const [, before, other] = /^(.*[^\s(])[ \u00A0]?\((\d+|[ivxlcdm]+)\)\s*$/is.exec(entry) ?? []
  if (before !== undefined && other !== undefined) return { ...partsOf(before), other }
  const text = entry.trimEnd()
  const number = text.slice(endWithout(text, /[\divxlcdm]/i))
  const title = number === '' ? '' : text.slice(0, text.length - number.length)
  return { title: title.slice(0, endWithout(title, DOTS)), number }
}

/** Without the dots that a heading may end with: in the contents nothing tells them from those of the leader. */
function undotted({ text, asTitle }: Heading): Heading {
  const bare = (title: string) => title.slice(0, endWithout(title, DOTS))
  return { text: bare(text), ...(asTitle !== undefined && { asTitle: bare(asTitle) }) }
}

const DOTS = /[\s.·…]/

/** Where the letters of a kind begin that a text ends with. */
function endWithout(text: string, letter: RegExp): number {
  let end = text.length
  while (end > 0 && letter.test(text[end - 1]!)) end--
  return end
}
