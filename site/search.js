// @ts-check
/* Searches the passages of a site in the browser. Without it the page lists all that there is to read. */
;(() => {
  const { word, results, page: pageWord, passages, index } = globalThis.site
  const MOST_SHOWN = 50
  /** Characters before and after what was found. */
  const BEFORE = 60
  const AFTER = 140

  const words = (text) => [...text.matchAll(new RegExp(word, 'gu'))]
  const folded = (text) =>
    text
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036F]/g, '')
      .toLowerCase()
  const terms = (text) => folded(text).match(new RegExp(word, 'gu')) ?? []

  const engine = globalThis.MiniSearch.loadJS(index, {
    fields: ['title', 'text'],
    tokenize: terms,
    processTerm: (term) => term,
  })

  const form = document.querySelector('form')
  const input = form.querySelector('input')
  const count = document.querySelector('#count')

  const element = (name, className, ...children) => {
    const made = document.createElement(name)
    if (className) made.className = className
    made.append(...children)
    return made
  }

  const list = element('ol', 'results')
  count.after(list)

  /** The text around the first word that was found, with all of them marked. */
  const excerpt = (text, found) => {
    const hits = words(text).filter(([one]) => terms(one).some((term) => found.includes(term)))
    const first = hits[0]?.index ?? 0
    const from = first <= BEFORE ? 0 : Math.max(0, text.lastIndexOf(' ', first - BEFORE) + 1)
    const space = text.indexOf(' ', first + AFTER)
    const to = space < 0 || space > first + 2 * AFTER ? Math.min(text.length, first + 2 * AFTER) : space
    const parts = [from > 0 ? '… ' : '']
    let at = from
    for (const { 0: one, index: start } of hits) {
      if (start < at || start + one.length > to) continue
      parts.push(text.slice(at, start), element('mark', '', one))
      at = start + one.length
    }
    parts.push(text.slice(at, to), to < text.length ? ' …' : '')
    return parts
  }

  const entry = ({ id, terms: found }) => {
    const { href, title, page, folio, text } = passages[id]
    const link = element('a', '', title || page)
    link.href = href
    const place = [title && title !== page ? page : '', folio && `${pageWord} ${folio}`]
      .filter(Boolean)
      .join(' · ')
    return element(
      'li',
      '',
      link,
      ...(place ? [element('p', 'caption', place)] : []),
      element('p', '', ...excerpt(text, found)),
    )
  }

  const search = () => {
    const query = input.value.trim()
    const found =
      query === ''
        ? []
        : engine.search(query, {
            combineWith: 'AND',
            prefix: (term) => term.length > 1,
            fuzzy: (term) => (term.length > 4 ? 0.2 : false),
            boost: { title: 3 },
          })
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map(entry))
    list.hidden = found.length === 0
    count.textContent = query === '' ? '' : `${results}: ${found.length}`
    for (const ways of document.querySelectorAll('main nav')) ways.hidden = found.length > 0
  }

  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    list.querySelector('a')?.focus()
  })
  input.addEventListener('input', search)
  // A browser that goes back fills the field again, after the page has loaded.
  addEventListener('pageshow', search)
  input.focus()
})()
