/** What every setter is given, read off Octavo's own template: one source for all. Lengths in points. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiled, openTemplate } from '../octavo.mjs'

/** Lays the faces into `folder`, where no other lies for a peer to choose. */
export async function specification(folder) {
  const { template, world } = await openTemplate()
  const { printStyle } = await compiled('templates/print-style.js')
  const { page, grid, role } = printStyle(template)
  const { size, indent } = role('paragraph')
  const { family, faces } = template.fonts.serif
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts, { recursive: true })
  const files = {}
  for (const face of ['regular', 'italic', 'bold']) {
    files[face] = faces[face].split('/').at(-1)
    writeFileSync(join(fonts, files[face]), await world.packageFile(faces[face]))
  }
  return {
    ...{ width: page.width, height: page.height, top: page.margins.top, side: page.margins.inner },
    ...{ lines: page.lines, grid, textHeight: page.lines * grid, size, indent, family, fonts, files },
  }
}
