/** The page of `octavo preview`: shows the pages that the server has set, keeps the reader's place, and leads to the source. */
import { Documents } from './documents.js'
import { movesBetween, showFindings, showMoves } from './panel.js'
import { Sheets } from './sheets.js'

const byId = (id) => document.getElementById(id)
const root = document.documentElement
const main = byId('pages')
const sheets = new Sheets(main, byId('sheets'))
const documents = new Documents(byId('edition'), byId('document'))

let state
let view = 'pages'

function take(next) {
  const before = state
  state = next
  byId('title').textContent = next.title
  document.title = `${next.title} – Octavo preview`
  const { changed, drawn } = sheets.take(next)
  sayZoom()
  byId('stale').hidden = !next.isStale
  byId('findings-title').textContent =
    next.findings.length === 0 ? 'No findings' : `Findings (${next.findings.length})`
  showFindings(byId('findings'), next.findings)
  const moves = before ? movesBetween(before, next, changed) : []
  if (moves.length > 0) showMoves(byId('moves'), moves)
  byId('changes').hidden = byId('moves').children.length === 0
  byId('status').textContent = [`${next.pages.length} pages`, ...moves.slice(0, 1)].join('; ')
  root.dataset.version = next.version
  void drawn.then(() => {
    root.dataset.drawn = next.version
  })
  void showView()
}

function sayZoom() {
  byId('zoom').textContent = `${Math.round(Number(root.style.getPropertyValue('--zoom')) * 75)} %`
}

function zoomBy(step) {
  const factor = Number(root.style.getPropertyValue('--zoom'))
  setZoom(Math.max(0.2, Math.min(8, factor * step)))
}

function setZoom(wanted) {
  sheets.keepingPlace(() => sheets.setZoom(wanted))
  sayZoom()
}

function toggle(name) {
  sheets.keepingPlace(() => {
    byId(name).setAttribute('aria-pressed', String(main.classList.toggle(name)))
    sheets.setZoom(sheets.zoom)
  })
  sayZoom()
}

async function openLine(rect) {
  const { key, offset } = rect.dataset
  const answer = await fetch(`line?${new URLSearchParams({ key, offset })}`)
  if (!answer.ok) return
  const { place: at, href } = await answer.json()
  byId('status').textContent = at
  if (href) location.href = href
}

function openFirst() {
  const at = sheets.place()
  const rect = at && sheets.sheet(at.index).querySelector('.hits rect')
  if (rect) void openLine(rect)
}

function setView(next) {
  view = next
  byId('sheets').hidden = view !== 'pages'
  for (const group of document.querySelectorAll('.of-pages')) group.hidden = view !== 'pages'
  for (const button of document.querySelectorAll('[data-view]'))
    button.setAttribute('aria-pressed', String(button.dataset.view === view))
  void showView()
}

function showView() {
  return documents.show(view === 'pages' ? undefined : view, state?.version)
}

// What scrolls is reached by the keyboard.
main.tabIndex = 0
if (matchMedia('(width < 60rem)').matches) byId('spreads').ariaPressed = 'false'
else main.classList.add('spreads')
byId('sheets').addEventListener('click', ({ target }) => {
  if (target.dataset?.key !== undefined) void openLine(target)
})
for (const button of document.querySelectorAll('[data-view]'))
  button.addEventListener('click', () => setView(button.dataset.view))

const ACTIONS = {
  smaller: () => zoomBy(0.8),
  larger: () => zoomBy(1.25),
  fit: () => setZoom('fit'),
  spreads: () => toggle('spreads'),
  lines: () => toggle('lines'),
  grid: () => toggle('grid'),
  floats: () => toggle('floats'),
  source: openFirst,
}
for (const [id, act] of Object.entries(ACTIONS)) byId(id).addEventListener('click', act)

const KEYS = {
  j: () => sheets.step(1),
  k: () => sheets.step(-1),
  '+': ACTIONS.larger,
  '-': ACTIONS.smaller,
  0: ACTIONS.fit,
  s: ACTIONS.spreads,
  l: ACTIONS.lines,
  g: ACTIONS.grid,
  f: ACTIONS.floats,
  e: ACTIONS.source,
}
addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLSelectElement
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return
  event.preventDefault()
  KEYS[event.key]()
})
addEventListener('resize', () => {
  sheets.setZoom(sheets.zoom)
  sayZoom()
})

const events = new EventSource('events')
events.addEventListener('state', ({ data }) => take(JSON.parse(data)))
events.addEventListener('show', ({ data }) => {
  const line = JSON.parse(data)
  setView('pages')
  void sheets.showLine(line)
  byId('status').textContent = `The editor is on page ${state.pages[line.page]?.folio}`
})
events.addEventListener('error', () => {
  byId('status').textContent = 'octavo preview has ended'
})
