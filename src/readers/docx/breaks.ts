const BREAK = '<br class="page" />'
const BEFORE = new RegExp(`(<(?:p|li|h[1-6]|t[dh])(?:\\s[^>]*)?>)(?:${BREAK})+`, 'g')
const BEHIND = new RegExp(`(?:${BREAK})+(?=</(?:p|li|h[1-6]|t[dh])>)`, 'g')

/** Where a page or a column ends within a paragraph, a line does; around its words nothing of it stays. */
export function withBreaks(html: string): string {
  if (!html.includes(BREAK)) return html
  return html
    .replaceAll(BEFORE, '$1')
    .replaceAll(BEHIND, '')
    .replaceAll(/<p><\/p>/g, '')
    .replaceAll(new RegExp(`(?:${BREAK})+`, 'g'), '<br />')
}
