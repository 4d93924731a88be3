/** In: a notebook of Jupyter, as JSON. Out: its text in Markdown, and what gives an article that is read of it its places and pictures. */
import type { Article, Inline, Position } from '../../ast/index.ts'
import { mapArticle, mapInlines } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { holdSource, lastAtMost, locateIn, placedBy, tooLarge } from '../shared/index.ts'
import { readCells } from './cells.ts'
import { type Composed, compose } from './compose.ts'

export interface NotebookText {
  /** Cells of text as they are, those of code as fences, and below them what they have given. */
  readonly text: string
  /** An article that was read of that text, each node of it at its cell's place in the notebook. */
  readonly settle: (read: Told<Article>) => Told<Article>
}

/** Of the file, in UTF-16 units: most of it are the pictures that cells have drawn. */
const MOST_CHARACTERS = 64_000_000

/** @throws {Refusal} `notebook-unreadable`, `article-too-large` */
export function openNotebook(source: string): NotebookText {
  if (source.length > MOST_CHARACTERS) throw tooLarge(MOST_CHARACTERS, 'characters')
  const { composed, remarks } = compose(readCells(source))
  holdSource(composed.text)
  const place = placeIn(composed, source)
  const locate = locateIn(source)
  const own = remarks.map(({ finding, at }): Finding => ({ ...finding, position: locate(at, at) }))
  return {
    text: composed.text,
    settle: ({ value, findings }) =>
      told(withPictures(placedBy(value, place), composed.pictures), [
        ...own,
        ...findings.map((finding) => placedFinding(finding, place)),
      ]),
  }
}

/** Where a stretch of the Markdown begins in the notebook, up to the end of that line. */
function placeIn({ pieces }: Composed, source: string): (position: Position) => Position {
  const starts = pieces.map(({ at }) => at)
  const locate = locateIn(source)
  return ({ start, end }) => {
    const piece = pieces[lastAtMost(starts, start.offset)] ?? { at: start.offset, from: 0 }
    const from = piece.from + start.offset - piece.at
    const line = source.indexOf('\n', from)
    const last = Math.min(from + end.offset - start.offset, line < 0 ? source.length : line)
    return locate(Math.min(from, source.length), Math.max(from, last))
  }
}

function placedFinding(finding: Finding, place: (position: Position) => Position): Finding {
  const { position, code } = finding
  return {
    ...finding,
    ...(position && { position: place(position) }),
    ...(code === 'image-alt-missing' && { hint: ALT_OF_CELLS }),
  }
}

const ALT_OF_CELLS =
  'write what the picture shows between the brackets, or into the cell that draws it: #| fig-alt: …'

/** Images in the place of the addresses that the text has for them. */
function withPictures(article: Article, pictures: Composed['pictures']): Article {
  const shown = (node: Inline): Inline => {
    const url = node.type === 'image' ? pictures.get(node.url) : undefined
    return url === undefined ? node : ({ ...node, url } as Inline)
  }
  return mapArticle(article, { inlines: (nodes) => mapInlines(nodes, shown) })
}
