/** What mammoth gives of a document before it is HTML. */
interface Element {
  readonly styleName?: string | null
  readonly numbering?: { readonly isOrdered?: boolean } | null
  readonly children?: readonly Element[]
}

/**
 * Counts the headings that go by. A word processor numbers them itself, so that their text has no number: where all of
 * them count, the editions count, too.
 */
export function watchHeadings(): {
  readonly look: <Whole extends Element>(document: Whole) => Whole
  readonly isNumbered: () => boolean
} {
  let [numbered, plain] = [0, 0]
  const visit = ({ styleName, numbering, children }: Element): void => {
    if (/^heading [1-6]$/i.test(styleName ?? '')) numbering?.isOrdered ? numbered++ : plain++
    children?.forEach(visit)
  }
  return {
    look: (document) => {
      visit(document)
      return document
    },
    isNumbered: () => numbered > 1 && plain === 0,
  }
}
