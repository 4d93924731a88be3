/** What mammoth gives of a document before it is HTML; sizes in points and insets in twentieths of one, where they are said. */
export interface Element {
  readonly type?: string
  styleName?: string | null
  styleId?: string | null
  readonly numbering?: object | null
  readonly indent?: Indent | null
  readonly font?: string | null
  isBold?: boolean
  readonly fontSize?: number | null
  readonly value?: string
  readonly children?: readonly Element[]
}

interface Indent {
  readonly start?: string
  readonly end?: string
  readonly firstLine?: string
  readonly hanging?: string
}

export function runsIn(element: Element): readonly Element[] {
  return element.type === 'run' ? [element] : (element.children ?? []).flatMap(runsIn)
}

/** The paragraphs of a document outside its tables that have words. */
export function paragraphsOf({ children = [] }: Element): readonly Element[] {
  return children.filter((element) => element.type === 'paragraph' && wordsOf(element).trim() !== '')
}

export function wordsOf({ value, children }: Element): string {
  return value ?? (children ?? []).map(wordsOf).join('')
}

export function isItem({ numbering }: Element): boolean {
  return numbering !== null && numbering !== undefined
}

/** Whether a paragraph has no style, or one that says nothing of what it is. */
export function isPlain({ styleName }: Element): boolean {
  return PLAIN.test(styleName ?? '')
}

const PLAIN = /^(?:|normal(?: \(web\)|1)?|standard|default|body text|text body|first paragraph|no spacing)$/i
