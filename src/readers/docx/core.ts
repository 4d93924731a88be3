import { type CoreFacts, saidFacts } from '../office/index.ts'

/**
 * The facts of a part with properties (Dublin Core, in ISO 29500-2, 11). Texts stay escaped as they are: what is text in
 * XML is text in HTML.
 */
export function coreFacts(xml: string): CoreFacts {
  const of = (name: string) =>
    new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1]?.trim() ?? ''
  return saidFacts({
    title: of('dc:title'),
    authors: [of('dc:creator')],
    date: of('dcterms:created'),
    lang: of('dc:language'),
    keywords: of('cp:keywords'),
    description: of('dc:description') || of('dc:subject'),
  })
}
