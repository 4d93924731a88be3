/** What is said beside the pages: findings with their places, and what an edit has moved. */

export function showFindings(list, findings) {
  list.replaceChildren(
    ...findings.map(({ severity, code, message, hint, place, href }) => {
      const item = element('li', severity)
      item.append(line('', element('span', 'severity', severity), ` ${message} [${code}]`))
      if (hint) item.append(line('hint', hint))
      const where = element(href ? 'a' : 'span', 'place', place)
      if (href) where.href = href
      item.append(where)
      return item
    }),
  )
}

/** Pages by their numbers, and headings that stand on others than before. */
export function movesBetween(before, after, changed) {
  const moves = []
  if (before.pages.length !== after.pages.length)
    moves.push(`${after.pages.length} pages, before ${before.pages.length}`)
  if (changed.length > 0) moves.push(`New: ${folios(changed.map((index) => after.pages[index].folio))}`)
  const was = placesOf(before)
  for (const [name, { title, folio }] of placesOf(after)) {
    const old = was.get(name)?.folio
    if (old !== undefined && old !== folio) moves.push(`${title}: page ${folio}, before ${old}`)
  }
  return moves
}

const MOST = 12

export function showMoves(list, moves) {
  const more = moves.length - MOST
  const said = more > 0 ? [...moves.slice(0, MOST), `and ${more} more`] : moves
  list.replaceChildren(...said.map((move) => element('li', '', move)))
}

function folios(labels) {
  return `page${labels.length > 1 ? 's' : ''} ${labels.slice(0, 8).join(', ')}${labels.length > 8 ? ' …' : ''}`
}

/** Headings by their titles, the second of one title apart from the first. */
function placesOf({ headings }) {
  const places = new Map()
  const counts = new Map()
  for (const heading of headings) {
    const count = (counts.get(heading.title) ?? 0) + 1
    counts.set(heading.title, count)
    places.set(`${heading.title} ${count}`, heading)
  }
  return places
}

function element(name, className, text = '') {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

function line(className, ...children) {
  const made = element('p', className)
  made.append(...children)
  return made
}
