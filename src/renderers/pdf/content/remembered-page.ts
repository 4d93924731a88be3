import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { Glyph, Page, Shaped } from '../../../typeset/model/index.ts'
import type { PageFont, PageFonts } from '../fonts/index.ts'
import type { Sequence } from '../tags/index.ts'
import { type Drawing, drawPage } from './draw.ts'

const deflated = promisify(deflate)

/** A content stream as it is written: copied, since zlib gives a part of a piece of 16 kB. */
export async function compress(operators: string): Promise<Uint8Array> {
  return new Uint8Array(await deflated(Buffer.from(operators, 'latin1')))
}

/** A word or a glyph that a page shows, under the name of its font and in the codes of one document. */
type Use = { readonly face: string; readonly name: string } & (
  | { readonly shaped: Shaped; readonly shown: string }
  | { readonly glyph: Glyph; readonly cid: number }
)

interface Kept {
  readonly facts: string
  /** In the order in which the page asks for them, which is the one in which a document gives codes. */
  readonly uses: readonly Use[]
  readonly content: Promise<Uint8Array>
}

/** What pages were drawn as last, in each ink. */
const known = new WeakMap<Page, Map<Drawing['ink'], Kept>>()

/**
 * A page's content stream with `end` behind it, compressed. Where a process goes on, a page that is the same object is
 * not drawn again, as long as the document gives all its words the codes that the last one gave them; asking for them
 * in their order gives the document the codes that drawing would.
 */
export function rememberedPage(
  page: Page,
  sequences: readonly Sequence[],
  drawing: Drawing,
  end: string,
  draw: typeof drawPage = drawPage,
): Promise<Uint8Array> {
  const facts = factsOf(page, sequences, drawing, end)
  const inks = known.get(page) ?? new Map<Drawing['ink'], Kept>()
  known.set(page, inks)
  const last = inks.get(drawing.ink)
  if (last?.facts === facts && last.uses.every((use) => isAsBefore(use, drawing.fonts))) return last.content
  const uses: Use[] = []
  const operators = draw(page, sequences, { ...drawing, fonts: noting(drawing.fonts, uses) })
  const content = compress(operators + end)
  inks.set(drawing.ink, { facts, uses, content })
  return content
}

/** What a stream depends on beside the page and the codes of its words. */
function factsOf(page: Page, sequences: readonly Sequence[], drawing: Drawing, end: string): string {
  const { frame, tagOf, imageName } = drawing
  const tags = sequences.map(({ element, mcid, items }) => [element && tagOf(element), mcid, items.length])
  const images = page.items.flatMap((item) => (item.kind === 'image' ? [imageName(item)] : []))
  return JSON.stringify([frame, tags, images, end])
}

function isAsBefore(use: Use, fonts: PageFonts): boolean {
  const font = fonts(use.face)
  if (font.name !== use.name) return false
  return 'shaped' in use ? font.encode(use.shaped).shown === use.shown : font.cid(use.glyph) === use.cid
}

/** Fonts that note what they are asked for, each word once. */
function noting(fonts: PageFonts, uses: Use[]): PageFonts {
  const noted = new Map<string, PageFont>()
  const seen = new Set<Shaped>()
  return (face) => {
    const font = fonts(face)
    const own: PageFont = {
      ...font,
      cid(glyph) {
        const cid = font.cid(glyph)
        uses.push({ face, name: font.name, glyph, cid })
        return cid
      },
      encode(shaped) {
        const encoded = font.encode(shaped)
        if (!seen.has(shaped)) uses.push({ face, name: font.name, shaped, shown: encoded.shown })
        seen.add(shaped)
        return encoded
      },
    }
    const made = noted.get(face) ?? own
    noted.set(face, made)
    return made
  }
}
