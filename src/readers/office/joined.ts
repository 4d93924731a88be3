import { WORDS } from './marked.ts'

const ANCHORS = '(?:<a id="[^"]*"></a>)*'
const PICTURE = `${ANCHORS}<img [^>]*>`
const CAPTION = '<p class="caption">((?:(?!</p>|<img )[\\s\\S])*)</p>'
const TERMS = new RegExp(`(?:<p class="term">${WORDS}</p>(?:<p class="definition">${WORDS}</p>)+)+`, 'g')
const OF_TABLE = /^\s*(?:<[^>]*>\s*)*(?:tab|таб|表)/i

/**
 * What belongs together and stands in paragraphs after each other: a caption and its picture or table, a term and what
 * it means. A caption between a picture and a table goes with the one that it names, between two tables with the lower.
 */
export function joined(html: string): string {
  return belowTables(aboveTables(besideImages(html))).replaceAll(TERMS, definitions)
}

function besideImages(html: string): string {
  const inside = new RegExp(`<p class="caption">(${PICTURE})(${WORDS})</p>`, 'g')
  const below = new RegExp(`<p>(${PICTURE})</p>${CAPTION}(?=(<table>)?)`, 'g')
  const above = new RegExp(`${CAPTION}<p>(${PICTURE})</p>`, 'g')
  return html
    .replaceAll(inside, (_, picture: string, words: string) =>
      words.trim() === '' ? `<p>${picture}</p>` : figure(picture, words),
    )
    .replaceAll(below, (whole, picture: string, caption: string, table: string | undefined) =>
      table && OF_TABLE.test(caption) ? whole : figure(picture, caption),
    )
    .replaceAll(above, (whole, caption: string, picture: string) =>
      OF_TABLE.test(caption) ? whole : figure(picture, caption),
    )
}

function figure(picture: string, caption: string): string {
  return `<figure>${picture}<figcaption>${caption.trim()}</figcaption></figure>`
}

function aboveTables(html: string): string {
  return html.replaceAll(new RegExp(`${CAPTION}<table>`, 'g'), '<table><caption>$1</caption>')
}

/** Tables that hold others keep what stands below them as a paragraph. */
function belowTables(html: string): string {
  const table = new RegExp(`<table>((?:(?!</?table>|<caption>)[\\s\\S])*)</table>${CAPTION}`, 'g')
  return html.replaceAll(table, '<table><caption>$2</caption>$1</table>')
}

function definitions(paragraphs: string): string {
  const parts = paragraphs
    .replaceAll(new RegExp(`<p class="term">(${WORDS})</p>`, 'g'), '<dt>$1</dt>')
    .replaceAll(new RegExp(`(?:<p class="definition">${WORDS}</p>)+`, 'g'), '<dd>$&</dd>')
  return `<dl>${parts}</dl>`
}
