// A renderer: how many words stand under each heading, as JSON beside the editions.

/** @type {import('octavo').RendererPlugin} */
export default {
  name: 'word-counts',
  writes: '.json',
  mediaType: 'application/json',
  render(article) {
    const counts = article.children.map((block) => ({
      under: block.type === 'section' ? textOf(block.title).trim() : '',
      words: textOf(block).split(/\s+/).filter(Boolean).length,
    }))
    return `${JSON.stringify(counts, null, 2)}\n`
  },
}

function textOf(node) {
  if (typeof node.value === 'string') return `${node.value}`
  const text = (node.children ?? []).map(textOf).join('')
  return ['text', 'emphasis', 'strong', 'smallCaps'].includes(node.type) ? text : `${text} `
}
