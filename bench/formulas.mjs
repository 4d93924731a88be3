// How far the glyphs of formulas stand from where LuaLaTeX puts them, in the same font: node bench/formulas.mjs [folder]
// Needs lualatex with unicode-math, and pdftocairo. Prints the farthest glyph of each formula, em; writes pictures.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const folder = resolve(process.argv[2] ?? join(here, '..', 'out-formulas'))
const formulas = readFileSync(join(here, 'formulas.txt'), 'utf8').trim().split('\n')
const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/stix-two-math/400Regular/STIXTwoMath_400Regular.ttf',
)
mkdirSync(folder, { recursive: true })
const run = (command, ...options) =>
  execFileSync(command, options, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' })

const latex = [
  '\\documentclass[10pt]{article}\\usepackage[paperwidth=148mm,paperheight=60mm,margin=5mm]{geometry}',
  '\\usepackage{amsmath}\\usepackage{unicode-math}',
  `\\setmathfont{STIXTwoMath_400Regular.ttf}[Path=${dirname(font)}/]`,
  '\\pagestyle{empty}\\begin{document}',
  ...formulas.map((formula) => `\\[${formula}\\]\\newpage`),
  '\\end{document}',
].join('\n')
writeFileSync(join(folder, 'latex.tex'), latex)
run('lualatex', '-interaction=batchmode', 'latex.tex')

const template = [
  'name: formulas',
  'description: One formula a page.',
  'extends: base',
  'base: 10pt',
  'grid: 12pt',
  'page: { size: [148mm, 60mm], margins: { top: 5mm, bottom: 5mm, inner: 5mm, outer: 5mm }, head: { inner: "", center: "", outer: "" }, foot: { inner: "", center: "", outer: "" }, titlePage: true }',
].join('\n')
writeFileSync(join(folder, 'formulas.yaml'), template)
const source = formulas.map((formula) => `\`\`\`math\n${formula}\n\`\`\`\n`).join('\n\\newpage\n\n')
writeFileSync(join(folder, 'octavo.md'), `---\nlang: en\ntitle: Formulas\n---\n\n${source}`)
run(
  process.execPath,
  join(here, '..', 'dist', 'cli', 'main.js'),
  'build',
  'octavo.md',
  '-o',
  'built',
  '--template',
  './formulas.yaml',
  '--to',
  'pdf',
)

/** A point of TeX in points of PostScript. */
const POINT = 72 / 72.27

/** Glyphs of a page in points, from left to right and from the top down. */
function glyphsOf(file, page, unit = 1) {
  run('pdftocairo', '-svg', '-f', `${page}`, '-l', `${page}`, file, 'page.svg')
  const svg = readFileSync(join(folder, 'page.svg'), 'utf8')
  const outlines = new Map(
    [...svg.matchAll(/<symbol[^>]* id="(glyph[\d-]+)">\s*<path[^>]* d="([^"]*)"/g)].map(([, id, path]) => [
      id,
      path,
    ]),
  )
  return [...svg.matchAll(/<use xlink:href="#(glyph[\d-]+)" x="([\d.-]+)" y="([\d.-]+)"/g)]
    .map(([, id, x, y]) => ({ x: Number(x) / unit, y: Number(y) / unit, path: outlines.get(id) ?? '' }))
    .filter(({ path }) => path !== '')
}

/** The farthest that a glyph of one page stands from its like on the other, once their middles are one on the other. */
function distance(ours, theirs) {
  const left = fromMiddle(theirs)
  let most = 0
  for (const { x, y } of fromMiddle(ours)) {
    const apart = left.map((glyph) => Math.hypot(glyph.x - x, glyph.y - y))
    const nearest = apart.indexOf(Math.min(...apart))
    if (nearest < 0) return Number.POSITIVE_INFINITY
    most = Math.max(most, apart[nearest])
    left.splice(nearest, 1)
  }
  return left.length > 0 ? Number.POSITIVE_INFINITY : most
}

function fromMiddle(glyphs) {
  const mean = (of) => glyphs.reduce((sum, glyph) => sum + of(glyph), 0) / glyphs.length
  const [left, top] = [mean(({ x }) => x), mean(({ y }) => y)]
  return glyphs.map(({ x, y }) => ({ x: x - left, y: y - top }))
}

/** A leaf with the title comes before them. */
const FIRST = 2

let worst = 0
for (const [index, formula] of formulas.entries()) {
  const page = index + 1
  const [ours, theirs] = [glyphsOf('built/octavo.pdf', page + FIRST), glyphsOf('latex.pdf', page, POINT)]
  const apart = ours.length && theirs.length ? distance(ours, theirs) / 10 : Number.POSITIVE_INFINITY
  worst = Math.max(worst, apart)
  console.log(`${apart.toFixed(3).padStart(8)} em  ${ours.length}/${theirs.length}  ${formula}`)
  if (process.env.OCTAVO_SHOW)
    console.log(
      JSON.stringify({
        ours: ours.map((g) => [g.x - ours[0].x, g.y - ours[0].y]),
        theirs: theirs.map((g) => [g.x - theirs[0].x, g.y - theirs[0].y]),
      }),
    )
}
console.log(`${worst.toFixed(3).padStart(8)} em at most`)
