// A transform: words of three capitals and more are set in small capitals.
const ACRONYM = /\p{Lu}{3,}/gu

/** @type {import('octavo').TransformPlugin} */
export default {
  name: 'small-caps-acronyms',
  after: 'transforms',
  run: (article) => ({ ...article, children: article.children.map(inside) }),
}

function inside(node) {
  // Code says what it says, and headings stand in the outlines of readers, which know no small capitals.
  if (node.type === 'heading' || node.type === 'code' || !node.children) return node
  return {
    ...node,
    children: node.children.flatMap((child) => (child.type === 'text' ? pieces(child) : [inside(child)])),
  }
}

function pieces(text) {
  const made = []
  let from = 0
  for (const { 0: word, index } of text.value.matchAll(ACRONYM)) {
    if (index > from) made.push({ type: 'text', value: text.value.slice(from, index) })
    made.push({ type: 'smallCaps', children: [{ type: 'text', value: word }] })
    from = index + word.length
  }
  return from === 0
    ? [text]
    : [...made, ...(from < text.value.length ? [{ type: 'text', value: text.value.slice(from) }] : [])]
}
