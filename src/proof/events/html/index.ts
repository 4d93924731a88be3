/** In: the one file of accessible HTML. Out: its text, and the markup that the rules look at. */
import { wordsOf } from '../../../ast/index.ts'
import { type Facts, type Reading, stated, wording } from '../../model/index.ts'
import { type Markup, named, parseHtml, textContent } from '../../screen/index.ts'
import { type Events, inLanguage, within } from '../event.ts'
import { fold } from '../fold.ts'
import { bodyEvents, type DocumentAt } from './body.ts'
import { picturesIn } from './pictures.ts'

export { bodyEvents } from './body.ts'

export interface HtmlReading extends Reading {
  readonly document: Markup
}

/** Throws a `Refusal`: `markup-too-deep`. */
export async function readHtml(bytes: Uint8Array): Promise<HtmlReading> {
  const document = await parseHtml(new TextDecoder().decode(bytes))
  const lang = named(document, 'html')[0]?.attributes.lang ?? ''
  const facts = factsOf(document, lang)
  const { pictureAt, pictures } = picturesIn(document)
  const content = pageEvents(document, facts, { file: '', lang, pictureAt })
  const text = within({ type: 'document', name: '', repeatsTitle: false }, content)
  return { ...fold(inLanguage(lang, text)), facts, document, pictures }
}

export function* pageEvents(document: Markup, { rights = '' }: Facts, page: DocumentAt): Events {
  const { lang } = page
  const lines = new Set([rights, wordsOf(lang).marginNumbers].map(wording))
  for (const child of named(document, 'body')[0]?.children ?? []) {
    if (typeof child === 'string') yield { type: 'text', value: child }
    else if (isSkipLink(child)) yield { type: 'declared', what: 'skip-link' }
    else if (isColorSwitch(child, lang)) yield { type: 'declared', what: 'color-switch' }
    else if (isWays(child, page)) yield { type: 'declared', what: 'site-ways' }
    else if (child.name === 'footer') yield* footerEvents(child, lines, page)
    else yield* bodyEvents(child, page)
  }
}

/** The colophon says what the metadata say, and what margin numbers are; anything else is text. */
function* footerEvents({ children }: Markup, lines: ReadonlySet<string>, page: DocumentAt): Events {
  for (const line of children)
    if (typeof line === 'string') yield { type: 'text', value: line }
    else if (lines.has(wording(textContent(line)))) yield { type: 'declared', what: 'colophon' }
    else yield* bodyEvents(line, page)
}

/** The head and the foot of a page of a site, which lead to others: a rule looks at what they say. */
function isWays({ name }: Markup, { beside }: DocumentAt): boolean {
  return beside !== undefined && (name === 'header' || name === 'nav')
}

function isSkipLink({ name, attributes }: Markup): boolean {
  return name === 'a' && attributes.href?.startsWith('#') === true
}

/** A banner that says what light and dark are called, and nothing else. */
function isColorSwitch(element: Markup, lang: string): boolean {
  const { auto, light, dark } = wordsOf(lang).colors
  return element.name === 'header' && textContent(element) === auto + light + dark
}

export function factsOf(document: Markup, lang: string): Facts {
  const metas = named(document, 'meta')
  const all = (wanted: string) =>
    metas.flatMap(({ attributes: { name, content } }) => (name === wanted && content ? [content] : []))
  const one = (key: keyof Facts, name: string) => stated(key, all(name))
  return {
    title: wording(named(document, 'title').map(textContent).join(' ')),
    authors: all('author'),
    lang,
    dir: named(document, 'html')[0]?.attributes.dir ?? 'ltr',
    subjects: all('keywords').flatMap((words) => words.split(', ')),
    ...one('date', 'dcterms.date'),
    ...one('description', 'description'),
    ...one('publisher', 'dcterms.publisher'),
    ...one('rights', 'dcterms.rights'),
  }
}
