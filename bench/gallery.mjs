/**
 * Builds a sample in every look and draws its first pages and its cover: docs/gallery.md and docs/gallery/.
 * node bench/gallery.mjs
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { LOOKS } from '../dist/looks.js'
import { describe } from './gallery/describe.mjs'
import { ROOT, sampleOf } from './gallery/samples.mjs'
import { strip } from './gallery/strip.mjs'

const pictures = join(ROOT, 'docs/gallery')
rmSync(pictures, { recursive: true, force: true })
mkdirSync(pictures, { recursive: true })
const work = mkdtempSync(join(tmpdir(), 'octavo-gallery-'))
const sections = []
for (const look of LOOKS) {
  const made = join(work, look)
  const input = sampleOf(look)
  const cli = join(ROOT, 'dist/cli/main.js')
  execFileSync(process.execPath, [
    cli,
    'build',
    input,
    '--template',
    look,
    '--to',
    'pdf,epub',
    '-o',
    made,
    '--quiet',
  ])
  await strip(made, join(pictures, `${look}.png`))
  sections.push(await describe(look, input))
}
rmSync(work, { recursive: true })
writeFileSync(
  join(ROOT, 'docs/gallery.md'),
  `# Gallery
What \`octavo build ARTICLE --template NAME\` makes: the cover of the EPUB and the first pages of the PDF. \`npm run gallery\`
writes this page; it takes poppler's \`pdftoppm\`. [Templates](templates.md) says how a look of your own is written.

${sections.join('\n')}`,
)
process.stdout.write(`${readdirSync(pictures).length} pictures\n`)
