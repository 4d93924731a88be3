/**
 * Octavo beside its peers on one long book: quality, what stands beside the text, speed, and line breaking alone. Exits with 1 where Octavo
 * is over a budget. README.md says what the columns mean.
 *
 *   node bench/bench.mjs [TEXT] [--only quality|paper|speed|lines] [--runs N] [--keep DIR] [--typography TOOL]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { layOut } from './lay-out.mjs'
import { lines } from './lines.mjs'
import { ROOT } from './octavo.mjs'
import { paper } from './paper.mjs'
import { quality } from './quality.mjs'
import { ask } from './run.mjs'
import { chromium, weasyprint } from './setters/css.mjs'
import { lualatex, lualatexStretch } from './setters/latex.mjs'
import { octavo, octavoBook } from './setters/octavo.mjs'
import { typst, typstTracking } from './setters/typst.mjs'
import { speed } from './speed.mjs'
import { cutText } from './texts.mjs'

const PARTS = {
  quality: {
    run: quality,
    template: 'quality.yaml',
    texts: ['chapters', 'book'],
    setters: [octavo, typst, typstTracking, lualatex, lualatexStretch, weasyprint, chromium],
  },
  paper: {
    run: paper,
    template: 'quality.yaml',
    texts: ['paper'],
    setters: [octavo, typst, lualatex, lualatexStretch],
  },
  speed: {
    run: speed,
    template: 'speed.yaml',
    texts: ['words', 'book', 'books'],
    setters: [octavo, octavoBook, typst, typstTracking, lualatex, weasyprint, chromium],
  },
  lines: { run: lines, template: 'quality.yaml', texts: ['book'], setters: [] },
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    keep: { type: 'string' },
    typography: { type: 'string', default: join(ROOT, '../shared/tools/typography.py') },
  },
})
const file = positionals[0] ?? join(ROOT, '../shared/texts/moby-dick.md')
const typography = resolve(options.typography)

if (!existsSync(file)) {
  say(`there is no text at ${file}: name one, in Markdown, with a heading of level 2 for each chapter`)
} else if (options.only !== undefined && !(options.only in PARTS)) {
  say(`--only takes ${Object.keys(PARTS).join(', ')}`)
  process.exitCode = 2
} else {
  const folder = resolve(options.keep ?? mkdtempSync(join(tmpdir(), 'octavo-bench-')))
  try {
    await main(folder)
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true })
  }
}

async function main(folder) {
  const { version, platform } = process
  console.log(`${cpus().length} cores (${cpus()[0].model}), ${platform}, Node.js ${version.slice(1)}`)
  const book = readFileSync(file, 'utf8')
  const wanted = Object.keys(PARTS).filter((name) => name === (options.only ?? name) && canRun(name))
  const all = new Set(wanted.flatMap((name) => PARTS[name].setters))
  const installed = [...all].filter(isInstalled)
  const broken = []
  for (const name of wanted) {
    const { run, template, ...part } = PARTS[name]
    const texts = part.texts.map((base) => cutText(book, base))
    const setters = part.setters.filter((setter) => installed.includes(setter))
    const templateFile = join(ROOT, 'bench', template)
    const place = await layOut(join(folder, name), { setters, templateFile }, texts)
    broken.push(...(await run({ setters, typography, runs: Number(options.runs), place, texts })))
  }
  console.log(broken.length === 0 ? '\nwithin every budget' : `\nOVER BUDGET\n${broken.join('\n')}`)
  process.exitCode = broken.length === 0 ? 0 : 1
}

function isInstalled(setter) {
  const version = setter.version()
  if (version === undefined) say(`${setter.name} is missing: ${setter.help}`)
  else console.log(`${setter.name}: ${version}`)
  return version !== undefined
}

/** Poppler and typography.py look at the results. */
function canRun(part) {
  const missing = []
  if (part !== 'lines' && ask('pdfinfo', ['-v']) === undefined) missing.push('poppler-utils')
  if (part === 'quality' && ask('python3', ['--version']) === undefined) missing.push('python3')
  if (part === 'quality' && !existsSync(typography)) missing.push(typography)
  if (missing.length > 0) say(`${part} is left out: ${missing.join(' and ')} missing`)
  return missing.length === 0
}

/** What is left out must not go unseen. */
function say(message) {
  console.error(`NOT MEASURED: ${message}`)
}
