/** What a document says of itself (Dublin Core, in ISO 29500-2, 11), in the XML that it is written in. */
export interface CoreFacts {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly date?: string
  readonly lang?: string
  readonly keywords?: string
  readonly description?: string
}

/** Names that programs write where nobody has said who writes. */
const NOBODY =
  /^(?:user|admin(?:istrator)?|microsoft(?: office)? user|windows user|python-docx|author|un-named|unknown|owner)$/i
/** Titles that templates and programs leave behind. */
const NO_TITLE =
  /^(?:microsoft word\b.*|word document|document ?\d*|dokument ?\d*|untitled.*|title|.*\.docx?)$/i

/** Texts stay escaped as they are: what is text in XML is text in HTML. */
export function coreFacts(xml: string): CoreFacts {
  const of = (name: string) => {
    const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1]?.trim()
    return found ? { found } : undefined
  }
  const title = of('dc:title')?.found
  const author = of('dc:creator')?.found
  const [date, lang, keywords] = ['dcterms:created', 'dc:language', 'cp:keywords'].map(
    (name) => of(name)?.found,
  )
  const description = of('dc:description')?.found ?? of('dc:subject')?.found
  return {
    ...(title && !NO_TITLE.test(title) && { title }),
    ...(author && !NOBODY.test(author) && { authors: [author] }),
    ...(date && { date }),
    ...(lang && { lang }),
    ...(keywords && { keywords }),
    ...(description && { description }),
  }
}
