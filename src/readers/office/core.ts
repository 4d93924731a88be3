/** What a document says of itself, escaped as HTML has it. */
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
  /^(?:microsoft word\b.*|word document|document ?\d*|dokument ?\d*|untitled.*|title|.*\.(?:docx?|odt))$/i

/** Without what nobody has said: what is empty, and what programs write by themselves. */
export function saidFacts({ title, authors, ...rest }: CoreFacts): CoreFacts {
  const names = (authors ?? []).filter((name) => name !== '' && !NOBODY.test(name))
  const others = Object.entries(rest).filter(([, value]) => Boolean(value))
  return {
    ...(title && !NO_TITLE.test(title) && { title }),
    ...(names.length > 0 && { authors: names }),
    ...Object.fromEntries(others),
  }
}
