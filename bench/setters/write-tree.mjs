/**
 * Writes a tree of running prose in a peer's own language. A dialect has `text`, `emphasis`, `heading`, `paragraph`,
 * `thematicBreak` and `document`, each of which takes the markup of what is inside it.
 */
export function writeTree(article, dialect) {
  const inline = (node) => {
    if (node.type === 'text') return dialect.text(node.value)
    if (node.type === 'emphasis') return dialect.emphasis(node.children.map(inline).join(''))
    throw new Error(`the bench sets running prose: it has no markup for ${node.type}`)
  }
  const block = (node, index, all) => {
    const inner = () => node.children.map(inline).join('')
    if (node.type === 'heading') return dialect.heading(inner())
    if (node.type === 'paragraph') return dialect.paragraph(inner(), all[index - 1]?.type === 'paragraph')
    if (node.type === 'thematicBreak') return dialect.thematicBreak
    throw new Error(`the bench sets running prose: it has no markup for ${node.type}`)
  }
  const { title, authors, date } = article.metadata
  return dialect.document(
    [title.map(inline).join(''), ...[...authors.map(({ name }) => name), `${date}`].map(dialect.text)],
    article.children.map(block).join('\n\n'),
  )
}
