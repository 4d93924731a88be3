import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'

/** Pixels: of a page, of the white between two, of the whole strip. */
const HEIGHT = 380
const GAP = 12
const WIDTH = 1180

/** Colours of a picture: fewer are seen in small type, more are seen in the size of the file. */
const COLORS = 48

/** The cover of the EPUB and the first pages of the PDF of a build, side by side, as many as the strip holds. */
export async function strip(folder, target) {
  const sheets = [await framed(coverOf(folder))]
  for (const page of pagesOf(folder)) sheets.push(await framed(page))
  const shown = []
  let at = GAP
  for (const { data, info } of sheets) {
    if (at + info.width + GAP > WIDTH) break
    shown.push({ input: data, left: at, top: GAP })
    at += info.width + GAP
  }
  const canvas = { width: at, height: HEIGHT + 2 * GAP, channels: 3, background: '#d8d8d8' }
  const png = { palette: true, colors: COLORS, effort: 8, compressionLevel: 9, dither: 0 }
  await sharp({ create: canvas }).composite(shown).png(png).toFile(target)
}

function framed(bytes) {
  return sharp(bytes)
    .flatten({ background: '#ffffff' })
    .resize({ height: HEIGHT })
    .png()
    .toBuffer({ resolveWithObject: true })
}

function coverOf(folder) {
  const files = unzipSync(readFileSync(fileOf(folder, '.epub')))
  return files[Object.keys(files).find((name) => /images\/cover\./.test(name))]
}

/** The pages that show something, as pictures twice as high as they are shown. */
function pagesOf(folder) {
  const drawn = join(folder, 'pages')
  mkdirSync(drawn)
  execFileSync('pdftoppm', [
    '-scale-to-y',
    String(2 * HEIGHT),
    '-scale-to-x',
    '-1',
    '-l',
    '9',
    '-png',
    fileOf(folder, '.pdf'),
    join(drawn, 'p'),
  ])
  const pages = readdirSync(drawn)
    .toSorted()
    .map((file) => readFileSync(join(drawn, file)))
  return pages.filter((bytes) => bytes.length > LEAST)
}

/** Bytes of a page on which nothing but a folio or an imprint stands. */
const LEAST = 6500

function fileOf(folder, ending) {
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith(ending)),
  )
}
