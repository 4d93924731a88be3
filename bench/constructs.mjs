/**
 * Draws each example of docs/markdown.md that a picture of docs/constructs/ follows, in print and on a screen:
 * node bench/constructs.mjs. It takes Chromium.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { diskWorld, publish, typeset } from '../dist/index.js'

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url))
const CHROMIUM = process.env.CHROMIUM ?? 'chromium'

/** An example, and the picture behind it. */
const EXAMPLE = /^(`{3,})markdown\n(.*?)^\1\n\n!\[[^\]]*\]\(constructs\/([\w-]+\.png)\)/gms

/** Pixels: of one side, between both, around. */
const SIDE = 560
const GAP = 24
/** Pixels an inch at which a sheet is as wide as a side. */
const DENSITY = (SIDE / 96) * 25.4

/** The essay on a small sheet, whose height is what the text needs: notes stand under it. */
const sheet = (height) => `extends: essay
name: small-sheet
page:
  size: [96mm, ${height}mm]
  margins: { top: 2mm, bottom: 3mm, inner: 3mm, outer: 4mm }
  head: { outer: '' }
  foot: { center: '' }
grid: 13pt
base: 9.5pt
styles:
  title: { size: 0, leading: 1, before: 0, after: 0.5 }
`
const HEIGHTS = [40, 46, 52, 58, 64, 70, 80, 90, 105, 120, 150, 200]

/** What is not the example. */
const ON_SCREEN = `<style>
.skip-link, body > header, article > header, .colophon, .folio { display: none !important }
main { padding: 0.5rem 1.25rem !important } body { padding: 0 !important }
</style></head>`

const work = mkdtempSync(join(tmpdir(), 'octavo-constructs-'))
for (const [, , text, name] of readFileSync(join(DOCS, 'markdown.md'), 'utf8').matchAll(EXAMPLE)) {
  const input = { file: 'example.md', bytes: new TextEncoder().encode(titled(text)) }
  const sides = [await printed(input), await shown(input)]
  await sideBySide(sides, join(DOCS, 'constructs', name))
  process.stdout.write(`${name}\n`)
}
rmSync(work, { recursive: true })

function titled(text) {
  const [, facts = '', body = text] = /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? []
  return `---\ntitle: Example\nlang: en-GB\n${facts}---\n\n${body}`
}

async function printed(input) {
  const template = join(work, 'sheet.yaml')
  for (const height of HEIGHTS) {
    writeFileSync(template, sheet(height))
    const { pages, svg, diagnostics } = await typeset(input, { template }, diskWorld(DOCS, { template }))
    if (pages.length === 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
    if (pages.length > 1) continue
    const [page] = pages
    const title = page.items.find(({ kind }) => kind === 'text')
    const all = await drawn(await svg(0))
    const from = Math.ceil(((title.y + title.size * 0.4) / 72) * DENSITY)
    const { width, height: bottom } = await sharp(all).metadata()
    return sharp(all)
      .extract({ left: 0, top: from, width, height: bottom - from })
      .toBuffer()
  }
  throw new Error('an example is longer than a sheet')
}

function drawn(svg) {
  return sharp(Buffer.from(svg), { density: DENSITY })
    .resize({ width: SIDE })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
}

async function shown(input) {
  const { files } = await publish(input, { editions: ['html'], template: 'essay' }, diskWorld(DOCS))
  const html = new TextDecoder().decode(files.find(({ name }) => name.endsWith('.html')).bytes)
  const page = join(work, 'example.html')
  const picture = join(work, 'example.png')
  writeFileSync(page, html.replace('</head>', ON_SCREEN))
  const size = ['--window-size=400,1400', `--force-device-scale-factor=${SIDE / 400}`, '--hide-scrollbars']
  const flags = ['--headless', '--no-sandbox', ...size, `--screenshot=${picture}`]
  execFileSync(CHROMIUM, [...flags, `file://${page}`], { stdio: 'ignore' })
  return readFileSync(picture)
}

/** Print on the left, the screen on the right, each down to its last line. */
async function sideBySide(sides, target) {
  const trimmed = await Promise.all(sides.map(toLastLine))
  const height = Math.max(...trimmed.map(({ info }) => info.height)) + 2 * GAP
  const shown = trimmed.map(({ data }, at) => ({ input: data, left: GAP + at * (SIDE + GAP), top: GAP }))
  const canvas = { width: 2 * SIDE + 3 * GAP, height, channels: 3, background: '#d8d8d8' }
  const png = { palette: true, colours: 48, effort: 8, compressionLevel: 9, dither: 0 }
  await sharp({ create: canvas }).composite(shown).png(png).toFile(target)
}

async function toLastLine(png) {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [first, last] = [data.findIndex(isInk), data.findLastIndex(isInk)].map((at) =>
    Math.floor(at / info.width),
  )
  const top = Math.max(0, first - 12)
  const height = Math.min(info.height, last + 16) - top
  return sharp(png)
    .flatten({ background: '#fff' })
    .extract({ left: 0, top, width: SIDE, height })
    .extend({ top: 8, bottom: 8, background: '#fff' })
    .png()
    .toBuffer({ resolveWithObject: true })
}

function isInk(grey) {
  return grey < 250
}
