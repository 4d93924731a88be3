/**
 * One sheet a look of all pages of its sample, before and after: as the build in another checkout sets them, and as this
 * one does. Nothing of it is kept.
 * node bench/contact-sheets.mjs OUT-FOLDER [OTHER-CHECKOUT] [LOOK…]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import sharp from 'sharp'
import { LOOKS } from '../dist/looks.js'
import { ROOT, sampleOf } from './gallery/samples.mjs'

/** Pixels: of a page’s height, of the white around it. */
const HEIGHT = 460
const GAP = 10
const PAGES_IN_A_ROW = 8

const [out, before, ...asked] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
const work = mkdtempSync(join(tmpdir(), 'octavo-sheets-'))
for (const look of asked.length > 0 ? asked : LOOKS) {
  const rows = [before && resolve(before), ROOT].filter(Boolean).flatMap((checkout, at) => {
    const pages = pagesOf(checkout, look, join(work, `${look}-${at}`))
    return Array.from({ length: Math.ceil(pages.length / PAGES_IN_A_ROW) }, (_, row) =>
      pages.slice(row * PAGES_IN_A_ROW, (row + 1) * PAGES_IN_A_ROW),
    )
  })
  await sheet(rows, join(out, `${look}.png`))
}
rmSync(work, { recursive: true })

/** The pages of the sample as a checkout sets them; none where it has no such look. */
function pagesOf(checkout, look, folder) {
  const cli = join(checkout, 'dist/cli/main.js')
  const input = join(ROOT, sampleOf(look))
  try {
    const args = ['build', input, '--template', look, '--to', 'pdf', '-o', folder, '--quiet']
    execFileSync(process.execPath, [cli, ...args], { stdio: 'ignore' })
  } catch {
    process.stdout.write(`${look}: not set by ${checkout}\n`)
    return []
  }
  const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf'))
  execFileSync('pdftoppm', [
    ...['-scale-to-y', HEIGHT, '-scale-to-x', -1].map(String),
    '-png',
    join(folder, pdf),
    join(folder, 'p'),
  ])
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
  return pages.toSorted().map((name) => join(folder, name))
}

async function sheet(rows, target) {
  const placed = []
  let width = 1
  for (const [at, row] of rows.entries()) {
    let left = GAP
    for (const input of row) {
      placed.push({ input, left, top: GAP + at * (HEIGHT + GAP) })
      left += (await sharp(input).metadata()).width + GAP
    }
    width = Math.max(width, left)
  }
  const canvas = { width, height: GAP + rows.length * (HEIGHT + GAP), channels: 3, background: '#888888' }
  await sharp({ create: canvas }).composite(placed).png().toFile(target)
}
