/**
 * Octavo beside its peers on one long book: quality, speed, and line breaking alone. Exits with 1 where Octavo
 * is over a budget. README.md says what the columns mean.
 *
 *   node bench/bench.mjs [TEXT] [--only quality|speed|lines] [--runs N] [--keep DIR] [--typography TOOL]
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { lines } from './lines.mjs'
import { ROOT, readTree } from './octavo.mjs'
import { quality } from './quality.mjs'
import { ask } from './run.mjs'
import { chromium, weasyprint } from './setters/css.mjs'
import { lualatex, lualatexStretch } from './setters/latex.mjs'
import { octavo } from './setters/octavo.mjs'
import { specification } from './setters/specification.mjs'
import { typst, typstTracking } from './setters/typst.mjs'
import { speed } from './speed.mjs'
import { cutTexts } from './texts.mjs'

const SETTERS = [octavo, typst, typstTracking, lualatex, lualatexStretch, weasyprint, chromium]
const PARTS = { quality, speed, lines }

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
  const setters = SETTERS.filter(isInstalled)
  const place = await layOut(folder, setters)
  const wanted = Object.keys(PARTS).filter((part) => part === (options.only ?? part) && canRun(part))
  const broken = []
  for (const part of wanted) {
    broken.push(...(await PARTS[part]({ setters, typography, runs: Number(options.runs), place })))
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

/** Writes each text in the language of each setter, and says where its job finds it. Writing is not timed. */
async function layOut(folder, setters) {
  mkdirSync(folder, { recursive: true })
  const texts = cutTexts(readFileSync(file, 'utf8'))
  const spec = await specification(folder)
  for (const setter of setters) mkdirSync(join(folder, setter.folder), { recursive: true })
  for (const text of Object.values(texts)) {
    const tree = await readTree(`${text.base}.md`, text.markdown)
    text.headings = tree.children.filter((block) => block.type === 'heading').map(headingText)
    for (const setter of setters) {
      const source = setter.source?.(tree, spec) ?? text.markdown
      writeFileSync(join(folder, setter.folder, text.base + setter.suffix), source)
    }
  }
  const job = (setter, text) => {
    const { base } = texts[text]
    const path = join(folder, setter.folder, base)
    return {
      pdf: `${path}.pdf`,
      source: join(folder, octavo.folder, base + octavo.suffix),
      command: setter.command(join(folder, setter.folder), base, spec),
    }
  }
  return { texts, spec, job }
}

function headingText(heading) {
  return heading.children.map((node) => node.value ?? headingText(node)).join('')
}

/** What is left out must not go unseen. */
function say(message) {
  console.error(`NOT MEASURED: ${message}`)
}
