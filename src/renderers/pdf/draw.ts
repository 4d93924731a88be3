import type { Template } from '../../templates/template.ts'
import type { Furniture, Page, PageItem } from '../../typeset/page.ts'
import type { PageFonts } from './fonts.ts'
import { showText } from './glyphs.ts'
import type { Frame } from './navigation.ts'
import { fillColor, type Ink, number } from './operators.ts'
import type { Sequence } from './tags.ts'

export interface Drawing {
  readonly frame: Frame
  readonly colors: Template['colors']
  readonly ink: Ink
  readonly fonts: PageFonts
  /** Resource name of an image at the width at which it stands. */
  readonly imageName: (url: string, width: number) => string
}

/** A page's content stream: tagged sequences and artifacts, nothing outside both (ISO 14289-1, 7.1). */
export function drawPage(page: Page, sequences: readonly Sequence[], drawing: Drawing): string {
  const operators = [
    ...page.furniture.map((furniture) => artifact(furniture, drawing)),
    ...sequences.map((sequence) => drawSequence(sequence, drawing)),
  ]
  return operators.join('\n')
}

const ARTIFACTS: Record<Furniture['kind'], string> = {
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  layout: '/Artifact <</Type /Layout>> BDC',
}

function artifact({ kind, items }: Furniture, drawing: Drawing): string {
  return `${ARTIFACTS[kind]}\n${drawItems(items, drawing)}\nEMC`
}

function drawSequence({ element, mcid, items }: Sequence, drawing: Drawing): string {
  const open = element ? `/${element.type} <</MCID ${mcid}>> BDC` : ARTIFACTS.layout
  return `${open}\n${drawItems(items, drawing)}\nEMC`
}

function drawItems(items: readonly PageItem[], drawing: Drawing): string {
  return items.map((item) => drawItem(item, drawing)).join('\n')
}

function drawItem(item: PageItem, { frame, colors, ink, fonts, imageName }: Drawing): string {
  const x = frame.left + item.x
  const y = frame.top - item.y
  switch (item.kind) {
    case 'text':
      return `${fillColor(colors[item.color]!, ink)} ${showText(item, x, y + (item.rise ?? 0), fonts)}`
    case 'rule':
      return `${fillColor(colors[item.color]!, ink)} ${[x, y - item.height, item.width, item.height].map(number).join(' ')} re f`
    case 'image':
      return `q ${number(item.width)} 0 0 ${number(item.height)} ${number(x)} ${number(y - item.height)} cm /${imageName(item.url, item.width)} Do Q`
    case 'link':
      return ''
  }
}
