import { wordsOf } from '../../../ast/index.ts'
import { wording } from '../../model/index.ts'
import { type Markup, named, select, textContent, tokens } from '../../screen/index.ts'

/** What a document says of its images at length, which belongs to them and is no text of its own. */
export interface Descriptions {
  /** Wordings that images name as their descriptions (WAI-ARIA 1.2, 6.6: `aria-describedby`), by their ids. */
  readonly texts: ReadonlyMap<string, string>
  /** Links to where the image before them is described (`aria-details`). */
  readonly links: ReadonlySet<Markup>
  /** What a link to a description is called. */
  readonly word: string
}

/** Those of a document in the language `lang`. */
export function descriptionsIn(root: Markup, lang: string): Descriptions {
  const wanted = new Set(named(root, 'img').flatMap((image) => tokens(image, 'aria-describedby')))
  const found = wanted.size > 0 ? select(root, ({ attributes }) => wanted.has(attributes.id ?? '')) : []
  return {
    texts: new Map(found.map((element) => [element.attributes.id!, wording(textContent(element))])),
    links: detailsLinks(root),
    word: wordsOf(lang).longDescription,
  }
}

/** After each image that says where its details are, the first link that leads there. */
function detailsLinks(root: Markup): Set<Markup> {
  const links = new Set<Markup>()
  let details: string | undefined
  for (const element of named(root, 'img', 'a')) {
    const { href, 'aria-details': own } = element.attributes
    if (element.name === 'img') details = own
    else if (details !== undefined && href === `#${details}`) {
      links.add(element)
      details = undefined
    }
  }
  return links
}

/** Whether an element is a description: unfolded under its image, hidden beside it, or a link to the place. */
export function isDescription(element: Markup, { texts, links, word }: Descriptions): boolean {
  const { name } = element
  const holds = ({ attributes: { id } }: Markup) => id !== undefined && texts.has(id)
  if (name === 'details') return select(element, holds).length > 0
  if (name === 'p' && tokens(element, 'class').includes('description')) return textContent(element) === word
  return links.has(element) || holds(element)
}
