import type { Block, Figure, Image, Inline } from './nodes.ts'

/** The image that is all of a paragraph. */
export function soleImage(block: Block): Image | undefined {
  if (block.type !== 'paragraph' || block.children.length !== 1) return undefined
  const [only] = block.children
  return only?.type === 'image' ? only : undefined
}

/** The images of a paragraph that holds nothing else but links around them; nothing where there are words. */
export function picturesOf(nodes: readonly Inline[]): readonly Image[] | undefined {
  const found: Image[] = []
  return collect(nodes, found) && found.length > 0 ? found : undefined
}

function collect(nodes: readonly Inline[], found: Image[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'image') return found.push(node) > 0
    if (node.type === 'text') return node.value.trim() === ''
    if (node.type === 'break' || node.type === 'indexMark') return true
    return 'children' in node && collect(node.children, found)
  })
}

/** An image of a paragraph, and on how many sides words stand beside it in its line of the source: 2 is amid them. */
export interface LinedImage {
  readonly image: Image
  readonly sides: number
}

/** Images that follow on one another, with neither words nor a forced line end between. */
export function imageRuns(nodes: readonly Inline[]): LinedImage[][] {
  const runs: LinedImage[][] = [[]]
  for (const line of sourceLines(nodes)) {
    const [first, last] = [line.indexOf('word'), line.lastIndexOf('word')]
    for (const [at, image] of line.entries()) {
      const sides = first < 0 ? 0 : Number(first < at) + Number(last > at)
      if (typeof image === 'string') runs.push([])
      else runs.at(-1)!.push({ image, sides })
    }
  }
  return runs.filter((run) => run.length > 0)
}

/** An image at the edge of a line of words is an icon up to this height, CSS pixels. */
const HIGHEST_ICON = 64

/** Whether an image of so many pixels stands in a line of words as a letter does. */
export function isIcon({ image, sides }: LinedImage, height: number): boolean {
  if (image.width || image.height) return false
  return sides > 1 || (sides > 0 && height <= HIGHEST_ICON)
}

/** The images of a run by how they stand: as letters, which `isLetter` tells, or as pictures. */
export function partRun(
  run: readonly LinedImage[],
  isLetter: (lined: LinedImage) => boolean,
): { readonly icons: readonly Image[]; readonly pictures: readonly Image[] } {
  const [icons, pictures]: [Image[], Image[]] = [[], []]
  for (const lined of run) (isLetter(lined) ? icons : pictures).push(lined.image)
  return { icons, pictures }
}

/** Whether an image stands on a line of its own in a paragraph of words. */
export function standsAlone(run: readonly LinedImage[]): boolean {
  return run.length === 1 && run[0]!.sides < 2
}

type Part = Image | 'word' | 'end'

/** Images and words by the lines of the source; `end` is a forced one. */
function sourceLines(nodes: readonly Inline[]): Part[][] {
  const lines: Part[][] = [[]]
  const visit = (node: Inline): void => {
    if (node.type === 'image') lines.at(-1)!.push(node)
    else if (node.type === 'break') lines.push(['end'], [])
    else if ('children' in node) node.children.forEach(visit)
    else if ('value' in node) pushWords(node.value, lines)
    else if (node.type !== 'indexMark') lines.at(-1)!.push('word')
  }
  nodes.forEach(visit)
  return lines
}

function pushWords(value: string, lines: Part[][]): void {
  value.split('\n').forEach((part, index) => {
    if (index > 0) lines.push([])
    if (part.trim() !== '') lines.at(-1)!.push('word')
  })
}

/** More than these side by side show little. */
const MOST_IN_ROW = 3

/** So many pictures in rows that are as full as one another: 5 is 3 and 2, 4 is 2 and 2. */
export function rowsOf<Item>(items: readonly Item[], most = MOST_IN_ROW): Item[][] {
  const rows: Item[][] = []
  for (let at = 0; at < items.length; ) {
    const left = items.length - at
    const count = Math.ceil(left / Math.ceil(left / most))
    rows.push(items.slice(at, at + count))
    at += count
  }
  return rows
}

/** What pictures of these proportions, width by height, take of a row, so that all are as high as one another. */
export function evenShares(ratios: readonly number[]): number[] {
  const sum = ratios.reduce((total, ratio) => total + ratio, 0)
  return ratios.map((ratio) => ratio / sum)
}

/**
 * What a figure shows side by side, row by row, with its share of the room: pictures of even height, all else in
 * columns of even width. `ratioOf` gives width by height.
 */
export function figureRows(
  { columns = 1, children }: Figure,
  ratioOf: (image: Image) => number,
): { readonly block: Block; readonly share: number }[][] {
  const rows = Array.from({ length: Math.ceil(children.length / columns) }, (_, row) =>
    children.slice(row * columns, (row + 1) * columns),
  )
  return rows.map((row) => {
    const images = row.map(pictureOf)
    const isEven = row.length === columns && images.every((image) => image !== undefined)
    const shares = isEven ? evenShares(images.map(ratioOf)) : row.map(() => 1 / columns)
    return row.map((block, at) => ({ block, share: shares[at]! }))
  })
}

/** A picture, with or without a caption, that leaves its size to us. */
function pictureOf(block: Block): Image | undefined {
  const shown = block.type === 'figure' && block.children.length === 1 ? block.children[0]! : block
  const image = soleImage(shown)
  return image && !image.width && !image.height ? image : undefined
}
