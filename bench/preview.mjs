/**
 * `octavo preview` in a browser, a letter changed at a time in the text of the page that is looked at: milliseconds from
 * the file's write to the frame that shows the new page, the seconds of CPU that the server and the browser take for it,
 * and how much memory the server has grown by. Exits with 1 over a budget. What is edited is a copy of the input's folder.
 *
 *   node bench/preview.mjs                    # an article, and a chapter of a book of 250 pages
 *   node bench/preview.mjs INPUT [FILE]       # of an input, or the folder of a book, its file FILE
 *     [--edits 20] [--memory 500] [--template NAME]
 */
import { fork } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { compiled, ROOT } from './octavo.mjs'

/** Milliseconds from the write to the new page, median; megabytes over all edits. */
const BUDGET = { article: 100, chapter: 150, memory: 50 }

/** Edits before those that count: code that runs for the first time is slower. */
const WARM = 10

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    edits: { type: 'string', default: '20' },
    memory: { type: 'string', default: '0' },
    template: { type: 'string' },
    serve: { type: 'string' },
  },
})

if (values.serve) await serve(values.serve)
else await measure()

/** The server in a process of its own, which tells what it takes. */
async function serve(input) {
  const { preview } = await compiled('cli/preview/index.js')
  process.on('message', () => {
    globalThis.gc()
    const { heapUsed, external, rss } = process.memoryUsage()
    const { user, system } = process.cpuUsage()
    process.send({
      megabytes: (heapUsed + external) / 2 ** 20,
      rss: rss / 2 ** 20,
      cpu: (user + system) / 1e3,
    })
  })
  const options = { editor: 'none', open: false, ...(values.template && { template: values.template }) }
  await preview(input, options, undefined, (address) => process.send({ address }))
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-preview-'))
  const browser = await openBrowser()
  try {
    for (const one of positionals.length > 0 ? [given(folder)] : [article(folder), book(folder)])
      await edits(browser, one)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

function given(folder) {
  const [input, file = input] = positionals
  const from = statSync(input).isDirectory() ? input : dirname(input)
  cpSync(from, join(folder, 'given'), { recursive: true })
  const copyOf = (path) => join(folder, 'given', relative(from, path))
  const budget = input === file ? BUDGET.article : BUDGET.chapter
  return { name: input, input: copyOf(input), file: copyOf(file), budget }
}

function article(folder) {
  cpSync(join(ROOT, 'content/tide-tables.txt'), join(folder, 'tide-tables.txt'))
  const file = join(folder, 'tide-tables.txt')
  return { name: 'an article', input: file, file, budget: BUDGET.article }
}

/** Chapters of 1,500 words, in words of the article, none of them like another. */
function book(folder) {
  const words = readFileSync(join(ROOT, 'content/paper-sizes.md'), 'utf8').match(/\b[a-z]{2,}\b/g)
  const paragraph = (at) =>
    Array.from({ length: 110 }, (_, word) => words[(at * 37 + word * (1 + (at % 7))) % words.length]).join(
      ' ',
    )
  const names = Array.from({ length: 50 }, (_, at) => `chapter-${at}.md`)
  mkdirSync(join(folder, 'book'))
  names.forEach((name, chapter) => {
    const text = Array.from({ length: 14 }, (_, at) => `${paragraph(chapter * 14 + at)}.\n\n`).join('')
    writeFileSync(join(folder, 'book', name), `# Chapter ${chapter}\n\n${text}`)
  })
  const plan = join(folder, 'book/octavo.yaml')
  const chapters = names.map((name) => `  - ${name}\n`).join('')
  writeFileSync(plan, `title: A book\nlang: en\ntemplate: book\nchapters:\n${chapters}`)
  return {
    name: 'a chapter of a book',
    input: plan,
    file: join(folder, 'book', names[20]),
    budget: BUDGET.chapter,
  }
}

async function edits(browser, { name, input, file, budget }) {
  const more = values.template ? ['--template', values.template] : []
  const server = fork(process.argv[1], ['--serve', input, ...more], { execArgv: ['--expose-gc'] })
  const { address } = await answerOf(server)
  const usage = () => {
    server.send('usage')
    return answerOf(server)
  }
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await page.goto(address)
  await shownSince(page)
  const text = readFileSync(file, 'utf8')
  const half = Math.floor(text.length / 2)
  const at = half + text.slice(half).search(/(?<=[a-z]{3} )[a-z]{4}/)
  const edit = (count) => {
    const before = performance.timeOrigin + performance.now()
    writeFileSync(file, `${text.slice(0, at)}${String.fromCharCode(97 + (count % 26))}${text.slice(at + 1)}`)
    return before
  }
  try {
    const times = []
    let before
    for (let count = 0; count < Number(values.edits) + WARM; count++) {
      if (count === WARM) before = await usage()
      const written = edit(count)
      const shown = await shownSince(page, count)
      if (count >= WARM) times.push(shown - written)
    }
    const after = await usage()
    const cpu = (after.cpu - before.cpu) / times.length
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]
    const pages = await page.evaluate(() => document.querySelectorAll('.page').length)
    console.log(
      `${name}, ${pages} pages: the new page after ${median.toFixed(0)} ms (median of ${times.length}, ` +
        `${times[0].toFixed(0)} to ${times.at(-1).toFixed(0)}; at most ${budget}), the server's CPU ${cpu.toFixed(0)} ms an edit`,
    )
    if (median > budget) process.exitCode = 1
    if (Number(values.memory) > 0) await growth(usage, page, edit)
  } finally {
    server.kill()
  }
}

/** When the frame came that shows the edit: of the first, the page with its place is brought to view. */
async function shownSince(page, count) {
  return page.evaluate(async (count) => {
    const root = document.documentElement
    await new Promise((resolve) => {
      const look = () => {
        if (!root.dataset.drawn || root.dataset.drawn === root.dataset.seen) return
        root.dataset.seen = root.dataset.drawn
        observer.disconnect()
        resolve()
      }
      const observer = new MutationObserver(look)
      observer.observe(root, { attributes: true })
      look()
    })
    // What a message brings comes after the frame is painted.
    const { port1, port2 } = new MessageChannel()
    await new Promise((resolve) => {
      port1.onmessage = resolve
      requestAnimationFrame(() => port2.postMessage(0))
    })
    const now = performance.timeOrigin + performance.now()
    if (count === 0) document.querySelector('.changed')?.scrollIntoView()
    return now
  }, count)
}

async function growth(usage, page, edit) {
  const before = await usage()
  for (let count = 0; count < Number(values.memory); count++) {
    edit(count)
    await shownSince(page, count)
  }
  const after = await usage()
  const grown = after.megabytes - before.megabytes
  console.log(
    `${values.memory} edits more: ${before.megabytes.toFixed(0)} MB, then ${after.megabytes.toFixed(0)} MB ` +
      `(at most ${BUDGET.memory} more); of the process ${before.rss.toFixed(0)} and ${after.rss.toFixed(0)} MB`,
  )
  if (grown > BUDGET.memory) process.exitCode = 1
}

function answerOf(child) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error('octavo preview has ended')))
  })
}

/** Playwright lies with the judges of the tests: `npm ci --ignore-scripts --prefix test/conformance`. */
async function openBrowser() {
  const require = createRequire(new URL('../test/conformance/', import.meta.url))
  const {
    default: { chromium },
  } = await import(require.resolve('playwright-core'))
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}
