/** What every setter is given, read off Octavo's own template: one source for all. Lengths in points. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiled, openTemplate } from '../octavo.mjs'

/** Lays the faces into `folder`, where no other lies for a peer to choose. */
export async function specification(folder, templateFile) {
  const { template, world } = await openTemplate(templateFile)
  const { printStyle } = await compiled('templates/print/print-style.js')
  const { page, grid, role } = printStyle(template)
  const { size, indent } = role('paragraph')
  const { family, faces } = template.fonts.serif
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts, { recursive: true })
  const files = {}
  for (const face of ['regular', 'italic', 'bold']) {
    files[face] = faces[face].split('/').at(-1)
    writeFileSync(join(fonts, files[face]), (await world.packageFile(faces[face])).read())
  }
  const textHeight = page.lines * grid
  return {
    ...{ templateFile, family, fonts, files, size, indent, grid, textHeight },
    ...{ width: page.width, height: page.height, top: page.margins.top, side: page.margins.inner },
    // A hundredth of a point less than is left, lest the last line be thought too low.
    bottom: page.height - page.margins.top - textHeight - 0.01,
    isChapterPaged: page.chapterStart === 'page',
  }
}
