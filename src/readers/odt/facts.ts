import { type CoreFacts, saidFacts } from '../office/index.ts'
import { escaped } from './html.ts'
import { elementsOf, wordsIn, type Xml } from './xml.ts'

/** What a document says of itself (OpenDocument 1.3, part 3, 4.3); who began it wrote it, and not who changed it last. */
export function factsOf(meta: Xml | undefined): CoreFacts {
  const all = (name: string) =>
    elementsOf(meta, name).map((one) => escaped(wordsIn(one).replaceAll(/\s+/g, ' ').trim()))
  const of = (name: string) => all(name)[0] ?? ''
  const author = of('meta:initial-creator') || of('dc:creator')
  return saidFacts({
    title: of('dc:title'),
    authors: author.split(/;\s+/).map((name) => name.trim()),
    date: of('meta:creation-date'),
    lang: of('dc:language'),
    keywords: all('meta:keyword').filter(Boolean).join(', '),
    description: of('dc:description') || of('dc:subject'),
  })
}
