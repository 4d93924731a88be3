/** The page of `octavo preview`: shows the pages that the server has set, keeps the reader's place, and leads to the source. */

const byId = (id) => document.getElementById(id)
const main = byId('pages')
const sheets = byId('sheets')
const html = byId('html')

let state
let zoom = 'fit'
let view = 'pages'

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void show(target)
  },
  { root: main, rootMargin: '800px' },
)

/** Draws a page, unless it stands there as it is. */
async function show(sheet) {
  const { mark } = sheet.dataset
  if (sheet.shown === mark) return
  sheet.shown = mark
  const answer = await fetch(`page-${sheet.index}.svg`)
  if (!answer.ok || sheet.dataset.mark !== mark) return
  const svg = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement
  svg.setAttribute('aria-label', `Page ${state.pages[sheet.index]?.folio}`)
  sheet.querySelector('.page').replaceChildren(document.importNode(svg, true))
  sheet.dataset.version = state.version
}

function makeSheet(index) {
  const sheet = document.createElement('li')
  const page = document.createElement('div')
  const folio = document.createElement('span')
  page.className = 'page'
  folio.className = 'folio'
  sheet.append(page, folio)
  sheet.index = index
  seen.observe(sheet)
  return sheet
}

/** The page at the top of the view, and how much of it is above. */
function place() {
  const top = main.getBoundingClientRect().top
  const sheet = [...sheets.children].find((one) => one.getBoundingClientRect().bottom > top + 40)
  return (
    sheet && { index: sheet.index, mark: sheet.dataset.mark, above: sheet.getBoundingClientRect().top - top }
  )
}

/** Where the page that was read stands now: itself, or what has taken its place. */
function goBack(before, pages) {
  if (!before) return
  const same = pages
    .map(({ mark }, index) => (mark === before.mark ? index : -1))
    .filter((index) => index >= 0)
  const near = same.sort((a, b) => Math.abs(a - before.index) - Math.abs(b - before.index))[0] ?? before.index
  const sheet = sheets.children[Math.min(near, pages.length - 1)]
  if (sheet)
    main.scrollTop += sheet.getBoundingClientRect().top - main.getBoundingClientRect().top - before.above
}

function take(next) {
  const before = state && place()
  const marks = new Set(state?.pages.map(({ mark }) => mark))
  const changed = state ? next.pages.flatMap(({ mark }, index) => (marks.has(mark) ? [] : [index])) : []
  state = next
  byId('title').textContent = next.title
  document.title = `${next.title} – Octavo preview`
  document.documentElement.style.setProperty('--width', next.size[0])
  document.documentElement.style.setProperty('--height', next.size[1])
  while (sheets.children.length > next.pages.length) {
    seen.unobserve(sheets.lastChild)
    sheets.lastChild.remove()
  }
  while (sheets.children.length < next.pages.length) sheets.append(makeSheet(sheets.children.length))
  const drawing = []
  next.pages.forEach(({ folio, side, mark }, index) => {
    const sheet = sheets.children[index]
    sheet.className = `${side}${changed.includes(index) ? ' changed' : ''}`
    sheet.dataset.mark = mark
    sheet.querySelector('.folio').textContent = folio
    if (sheet.shown !== mark && isNear(sheet)) drawing.push(show(sheet))
    else if (sheet.shown !== mark) {
      // It is drawn when it comes into view.
      seen.unobserve(sheet)
      seen.observe(sheet)
    }
  })
  setZoom(zoom)
  goBack(before, next.pages)
  showFindings(next)
  const moved = changed.map((index) => next.pages[index].folio)
  const said =
    moved.length > 0 ? `; changed: ${moved.slice(0, 8).join(', ')}${moved.length > 8 ? ' …' : ''}` : ''
  byId('status').textContent = `${next.pages.length} pages${said}`
  document.documentElement.dataset.version = next.version
  void Promise.all(drawing).then(() => {
    document.documentElement.dataset.drawn = next.version
  })
  if (view === 'html') html.src = `edition.html?${next.version}`
}

function isNear(sheet) {
  const { top, bottom } = sheet.getBoundingClientRect()
  return bottom > -800 && top < innerHeight + 800
}

function showFindings({ findings, isStale }) {
  byId('stale').hidden = !isStale
  byId('findings-title').textContent = findings.length === 0 ? 'No findings' : `Findings (${findings.length})`
  byId('findings').replaceChildren(
    ...findings.map(({ severity, code, message, hint, place: at, href }) => {
      const item = document.createElement('li')
      item.className = severity
      item.append(line('p', '', element('span', 'severity', severity), ` ${message} [${code}]`))
      if (hint) item.append(line('p', 'hint', hint))
      const where = element(href ? 'a' : 'span', 'place', at)
      if (href) where.href = href
      item.append(where)
      return item
    }),
  )
}

function element(name, className, text) {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

function line(name, className, ...children) {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}

function setZoom(wanted) {
  zoom = wanted
  const isSpread = main.classList.contains('spreads')
  const room = main.clientWidth - 48
  const across = (state?.size[0] || 1) * (isSpread ? 2 : 1)
  const factor = zoom === 'fit' ? Math.max(0.2, Math.min(room / across, 2.5)) : zoom
  document.documentElement.style.setProperty('--zoom', factor)
  byId('zoom').textContent = `${Math.round(factor * 75)} %`
  return factor
}

/** In steps of a quarter, at the same place. */
function zoomBy(step) {
  const before = place()
  const factor = Number(getComputedStyle(document.documentElement).getPropertyValue('--zoom'))
  setZoom(Math.max(0.2, Math.min(8, factor * step)))
  goBack(before, state.pages)
}

function toggle(button, name) {
  const before = place()
  const isOn = main.classList.toggle(name)
  byId(button).setAttribute('aria-pressed', String(isOn))
  setZoom(zoom)
  goBack(before, state.pages)
}

async function openLine(rect) {
  const { key, offset } = rect.dataset
  const answer = await fetch(`line?${new URLSearchParams({ key, offset })}`)
  if (!answer.ok) return
  const { place: at, href } = await answer.json()
  byId('status').textContent = at
  document.documentElement.dataset.opened = href ?? at
  if (href) location.href = href
}

function openFirst() {
  const at = place()
  const rect = at && sheets.children[at.index].querySelector('.hits rect')
  if (rect) void openLine(rect)
}

function goTo(step) {
  const at = place()
  if (!at) return
  const all = [...sheets.children]
  const { offsetTop } = all[at.index]
  // Pages of one spread stand beside each other.
  const next =
    step > 0 ? all.find((one) => one.offsetTop > offsetTop) : all.findLast((one) => one.offsetTop < offsetTop)
  next?.scrollIntoView()
}

function setView(next) {
  view = next
  sheets.hidden = view !== 'pages'
  html.hidden = view !== 'html'
  if (view === 'html') html.src = `edition.html?${state.version}`
  for (const button of document.querySelectorAll('[data-view]'))
    button.setAttribute('aria-pressed', String(button.dataset.view === view))
}

// What scrolls is reached by the keyboard.
main.tabIndex = 0
main.classList.add('spreads')
sheets.addEventListener('click', ({ target }) => {
  if (target.dataset?.key !== undefined) void openLine(target)
})
for (const button of document.querySelectorAll('[data-view]'))
  button.addEventListener('click', () => setView(button.dataset.view))

const ACTIONS = {
  smaller: () => zoomBy(0.8),
  larger: () => zoomBy(1.25),
  fit: () => setZoom('fit'),
  spread: () => toggle('spread', 'spreads'),
  boxes: () => toggle('boxes', 'boxes'),
  source: openFirst,
}
for (const [id, act] of Object.entries(ACTIONS)) byId(id).addEventListener('click', act)

const KEYS = {
  j: () => goTo(1),
  k: () => goTo(-1),
  '+': ACTIONS.larger,
  '-': ACTIONS.smaller,
  0: ACTIONS.fit,
  s: ACTIONS.spread,
  l: ACTIONS.boxes,
  e: ACTIONS.source,
}
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return
  event.preventDefault()
  KEYS[event.key]()
})
addEventListener('resize', () => setZoom(zoom))

const events = new EventSource('events')
events.addEventListener('state', ({ data }) => take(JSON.parse(data)))
events.addEventListener('error', () => {
  byId('status').textContent = 'octavo preview has ended'
})
