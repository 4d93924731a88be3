/**
 * Writes a tree in a peer's own language. A dialect has `text`, `emphasis`, `heading`, `paragraph`, `thematicBreak`,
 * `romanList` and `document`, each of which takes the markup of what is inside it, and for papers `note`, `plate` and `table`; `quotation` and `lineEnd` where it has them.
 */
export function writeTree(article, dialect) {
  const inline = (node) => {
    if (node.type === 'text') return dialect.text(node.value)
    if (node.type === 'break' && dialect.lineEnd) return dialect.lineEnd
    if (node.type === 'emphasis') return dialect.emphasis(node.children.map(inline).join(''))
    if (node.type === 'footnoteReference') return dialect.note(noteOf(node.identifier))
    throw new Error(`the bench has no markup for ${node.type}`)
  }
  const inner = (node) => node.children.map(inline).join('')
  const noteOf = (identifier) =>
    article.footnotes
      .find((note) => note.identifier === identifier)
      .children.map(inner)
      .join(' ')
  const block = (node, index, all) => {
    if (node.type === 'heading') return dialect.heading(inner(node))
    if (node.type === 'paragraph') return dialect.paragraph(inner(node), all[index - 1]?.type === 'paragraph')
    if (node.type === 'figure') return dialect.plate(imageOf(node).url, captionOf(node))
    if (node.type === 'table')
      return dialect.table(
        node.children.map((row) => row.children.map(inner)),
        captionOf(node),
      )
    if (node.type === 'list' && node.style === 'upper-roman')
      return dialect.romanList(node.children.map((item) => item.children.map(block).join('\n\n')))
    if (node.type === 'thematicBreak') return dialect.thematicBreak
    if ((node.type === 'blockquote' || node.type === 'aside') && dialect.quotation)
      return dialect.quotation(node.children.map(block).join('\n\n'))
    throw new Error(`the bench has no markup for ${node.type}`)
  }
  const captionOf = ({ caption }) => caption.map(inline).join('')
  const { title, authors, date } = article.metadata
  return dialect.document(
    [title.map(inline).join(''), ...[...authors.map(({ name }) => name), `${date}`].map(dialect.text)],
    article.children.map(block).join('\n\n'),
  )
}

/** The only image of a figure. */
function imageOf({ children: [{ children }] }) {
  return children[0]
}
