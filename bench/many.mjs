/**
 * Many short articles in one command, and what each costs: `node bench/many.mjs [ARTICLE] [COUNT]`. Each copy has a
 * title of its own. Beside it those peers that are installed, which start anew for each article: pandoc (HTML, EPUB).
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MAIN } from './octavo.mjs'

const WITNESS = fileURLToPath(new URL('report-cost.mjs', import.meta.url))
const [article = 'content/tide-tables.txt', count = '300'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'octavo-many-'))
try {
  const sources = write(resolve(article), Number(count))
  const few = sources.slice(0, Math.ceil(sources.length / 10))
  const rows = [
    ['one article', 1, octavo(sources.slice(0, 1), 'one')],
    [`${few.length} articles`, few.length, octavo(few, 'few')],
    [`${sources.length} articles`, sources.length, octavo(sources, 'all')],
    [`${sources.length} again, unchanged`, sources.length, octavo(sources, 'all')],
    ['pandoc, HTML and EPUB', few.length, pandoc(few)],
  ]
  console.log('|                        | CPU s | an article |  MB |\n| --- | ---: | ---: | ---: |')
  for (const [name, articles, cost] of rows)
    console.log(cost ? `| ${name} | ${line(cost, articles)} |` : `${name}: NOT MEASURED`)
} finally {
  rmSync(folder, { recursive: true })
}

function line({ seconds, megabytes }, articles) {
  const memory = megabytes === undefined ? '' : Math.round(megabytes)
  return `${seconds.toFixed(1)} | ${(seconds / articles).toFixed(3)} | ${memory}`
}

/** Copies whose first line is their own. */
function write(file, copies) {
  const text = readFileSync(file, 'utf8').trimStart()
  const ending = /\.\w+$/.exec(file)?.[0] ?? '.txt'
  mkdirSync(join(folder, 'in'))
  return Array.from({ length: copies }, (_, at) => {
    const name = join(folder, 'in', `article-${String(at).padStart(4, '0')}${ending}`)
    writeFileSync(name, text.replace(/^(#* *)(.*)/, `$1$2, ${at + 1}`))
    return name
  })
}

function octavo(sources, output) {
  const args = ['--import', WITNESS, MAIN, 'build', ...sources, '-q', '-o', join(folder, output)]
  const result = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  if (result.status !== 0) throw new Error(result.stderr)
  return JSON.parse(result.output[3])
}

/** The processor time of children that have ended, by GNU time; nothing where there is no pandoc. */
function pandoc(sources) {
  if (spawnSync('pandoc', ['--version']).error) return undefined
  let seconds = 0
  for (const source of sources)
    for (const to of ['html', 'epub']) {
      const args = ['-f', '%U %S', 'pandoc', '-f', 'markdown', '-s', source, '-o', join(folder, `one.${to}`)]
      const told = spawnSync('/usr/bin/time', args, { encoding: 'utf8' }).stderr.trim().split('\n').at(-1)
      seconds += told.split(' ').reduce((sum, part) => sum + Number(part), 0)
    }
  return { seconds }
}
