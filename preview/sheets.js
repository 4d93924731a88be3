/** The sheets of the preview: which of them are drawn, how large they are, and where the reader is. */

/** Pixels above and below the view in which pages are drawn already. */
const AHEAD = 900

export class Sheets {
  /** By their places in the document. */
  pages = []
  zoom = 'fit'
  #main
  #list
  #size = [1, 1]
  #near = new Set()
  #observer

  constructor(main, list) {
    this.#main = main
    this.#list = list
    const options = { root: main, rootMargin: `${AHEAD}px` }
    this.#observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#come(target)
      for (const { isIntersecting, target } of entries) if (!isIntersecting) this.#go(target)
    }, options)
  }

  /** Shows other pages at the place that was read. Gives the numbers of those that are new, and a promise of what is in view. */
  take({ pages, size }) {
    const before = this.place()
    const known = new Set(this.pages.map(({ mark }) => mark))
    const isNew = pages.map(({ mark }) => known.size > 0 && !known.has(mark))
    this.pages = pages
    this.#size = size
    const { style } = document.documentElement
    style.setProperty('--width', size[0])
    style.setProperty('--height', size[1])
    const sheets = this.#resize(pages.length)
    for (const [index, page] of pages.entries()) label(sheets[index], page, isNew[index])
    this.setZoom(this.zoom)
    this.#goBack(before)
    const drawn = this.#drawNear()
    return { changed: pages.flatMap((_, index) => (isNew[index] ? [index] : [])), drawn }
  }

  /** The page at the top of the view, and how much of it is above. */
  place() {
    if (this.#list.hidden) return undefined
    const { top } = this.#main.getBoundingClientRect()
    const sheet = [...this.#list.children].find((one) => one.getBoundingClientRect().bottom > top + 40)
    if (!sheet) return undefined
    return { index: sheet.index, mark: sheet.dataset.mark, above: sheet.getBoundingClientRect().top - top }
  }

  sheet(index) {
    return this.#list.children[index]
  }

  setZoom(wanted) {
    this.zoom = wanted
    const room = this.#main.clientWidth - 48
    const across = this.#size[0] * (this.#main.classList.contains('spreads') ? 2 : 1)
    const factor = wanted === 'fit' ? Math.max(0.2, Math.min(room / across, 2.5)) : wanted
    document.documentElement.style.setProperty('--zoom', factor)
    return factor
  }

  /** Does what moves the pages, and stays at the place. */
  keepingPlace(act) {
    const before = this.place()
    act()
    this.#goBack(before)
  }

  /** To the next row of pages, or the one before: those of one spread stand beside each other. */
  step(step) {
    const at = this.place()
    if (!at) return
    const all = [...this.#list.children]
    const { offsetTop } = all[at.index]
    const next =
      step > 0
        ? all.find((one) => one.offsetTop > offsetTop)
        : all.findLast((one) => one.offsetTop < offsetTop)
    next?.scrollIntoView()
  }

  /** Brings a line into view and marks it. */
  async showLine({ page, key, offset }) {
    for (const one of this.#list.querySelectorAll('.here')) one.classList.remove('here')
    const sheet = this.sheet(page)
    if (!sheet) return
    await this.#draw(sheet)
    const line = [...sheet.querySelectorAll('.hits rect')].filter(
      ({ dataset }) => dataset.key === key && dataset.offset === String(offset),
    )
    for (const rect of line) rect.classList.add('here')
    const target = line[0] ?? sheet
    const [{ top, bottom }, view] = [target.getBoundingClientRect(), this.#main.getBoundingClientRect()]
    if (top < view.top || bottom > view.bottom) target.scrollIntoView({ block: 'center' })
  }

  /** Where the page that was read stands now: itself, or what has taken its place. */
  #goBack(before) {
    if (!before) return
    const same = this.pages.flatMap(({ mark }, index) => (mark === before.mark ? [index] : []))
    const [near = before.index] = same.sort((a, b) => Math.abs(a - before.index) - Math.abs(b - before.index))
    const sheet = this.sheet(Math.min(near, this.pages.length - 1))
    if (!sheet) return
    const moved = sheet.getBoundingClientRect().top - this.#main.getBoundingClientRect().top - before.above
    if (moved !== 0) this.#main.scrollTop += moved
  }

  #resize(count) {
    const list = this.#list
    while (list.children.length > count) {
      this.#near.delete(list.lastChild)
      this.#observer.unobserve(list.lastChild)
      list.lastChild.remove()
    }
    while (list.children.length < count) {
      const sheet = newSheet(list.children.length)
      list.append(sheet)
      this.#observer.observe(sheet)
    }
    return list.children
  }

  /** What is in view comes first. */
  async #drawNear() {
    const view = this.#main.getBoundingClientRect()
    const isSeen = (sheet) => {
      const { top, bottom } = sheet.getBoundingClientRect()
      return bottom > view.top && top < view.bottom
    }
    const near = [...this.#near]
    const seen = near.filter(isSeen)
    await Promise.all(seen.map((sheet) => this.#draw(sheet)))
    for (const sheet of near) void this.#draw(sheet)
  }

  #come(sheet) {
    this.#near.add(sheet)
    void this.#draw(sheet)
  }

  /** A page out of sight is as large as before, and takes no memory. */
  #go(sheet) {
    this.#near.delete(sheet)
    sheet.shown = undefined
    sheet.wanted = undefined
    sheet.firstChild.replaceChildren()
  }

  /** Draws a page, unless it stands there as it is; where another stands, only what is other in it. */
  async #draw(sheet) {
    const { mark } = sheet.dataset
    if (sheet.shown === mark || sheet.wanted === mark) return
    const { shown } = sheet
    sheet.wanted = mark
    const answer = await fetch(`page-${sheet.index}.svg${shown === undefined ? '' : `?from=${shown}`}`)
    if (!answer.ok) return
    const isPatch = answer.headers.get('Content-Type') === 'application/json'
    const drawing = isPatch ? await answer.json() : await answer.text()
    if (sheet.wanted !== mark || sheet.shown !== shown) return
    if (isPatch) patch(sheet.firstChild.firstChild, drawing)
    // The parser of HTML is ten times as fast as that of XML; what it reads is made here, and scripts are denied.
    else sheet.firstChild.innerHTML = drawing
    sheet.shown = answer.headers.get('ETag').slice(1, -1)
    sheet.wanted = undefined
  }
}

/** Other shapes between those at both ends that stay, and other boxes over the lines, which are the last. */
function patch(page, { head, tail, svg }) {
  const made = document.createElement('div')
  made.innerHTML = svg
  const { attributes, children } = made.firstChild
  for (const { name, value } of attributes) page.setAttribute(name, value)
  page.lastChild.replaceWith(made.firstChild.lastChild)
  const end = page.children.length - 1 - tail
  const next = page.children[end]
  for (const shape of [...page.children].slice(head, end)) shape.remove()
  for (const shape of [...children]) page.insertBefore(shape, next)
}

function newSheet(index) {
  const sheet = document.createElement('li')
  const page = document.createElement('div')
  const folio = document.createElement('span')
  page.className = 'page'
  folio.className = 'folio'
  sheet.append(page, folio)
  sheet.index = index
  return sheet
}

/** Writes only what is other than before: of hundreds of pages a few are. */
function label(sheet, { folio, side, mark }, isNew) {
  const className = isNew ? `${side} changed` : side
  if (sheet.className !== className) sheet.className = className
  if (sheet.dataset.mark !== mark) sheet.dataset.mark = mark
  if (sheet.lastChild.textContent !== folio) sheet.lastChild.textContent = folio
}
