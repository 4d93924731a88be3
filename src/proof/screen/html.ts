import type { Count } from '../declared.ts'
import { normalise } from '../leaf-builder.ts'
import type { Facts, Reading, Tell } from '../model.ts'
import { type Markup, named, parseHtml, textContent } from './markup.ts'
import { BodyReader } from './read-body.ts'

export interface HtmlReading extends Reading {
  readonly document: Markup
}

export async function readHtml(bytes: Uint8Array, tell: Tell, count: Count): Promise<HtmlReading> {
  const document = await parseHtml(new TextDecoder().decode(bytes))
  const [html] = named(document, 'html')
  const [body] = named(document, 'body')
  const lang = html?.attributes.lang ?? ''
  const reader = new BodyReader(tell, count)
  for (const child of body?.children ?? []) {
    if (typeof child === 'string') continue
    if (isSkipLink(child)) count('skip-link')
    else if (child.name === 'footer') count('colophon', child.children.length)
    else reader.read(child, '', lang)
  }
  reader.finish()
  return { leaves: reader.leaves, pages: reader.pages, facts: factsOf(document, lang), document }
}

function isSkipLink({ name, attributes }: Markup): boolean {
  return name === 'a' && attributes.href?.startsWith('#') === true
}

function factsOf(document: Markup, lang: string): Facts {
  const metas = named(document, 'meta')
  const all = (wanted: string) =>
    metas.flatMap(({ attributes: { name, content } }) => (name === wanted && content ? [content] : []))
  const one = (key: keyof Facts, name: string) => {
    const [value] = all(name)
    return value === undefined ? {} : { [key]: value }
  }
  return {
    title: normalise(named(document, 'title').map(textContent).join(' ')).trim(),
    authors: all('author'),
    lang,
    subjects: all('keywords').flatMap((words) => words.split(', ')),
    ...one('date', 'dcterms.date'),
    ...one('description', 'description'),
    ...one('publisher', 'dcterms.publisher'),
    ...one('rights', 'dcterms.rights'),
  }
}
