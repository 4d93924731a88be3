import { describe, expect, it } from 'vitest'
import { Drawings, type Patch, type Sheet } from '../../../src/cli/preview/drawings.ts'
import type { Page, TextRun } from '../../../src/typeset/model/index.ts'
import { shapedLetters } from '../../support/shaped.ts'

const LINES = 40

/** A line of one word, whose letters are the code points of its text. */
function line(text: string, at: number): TextRun {
  return {
    kind: 'text',
    x: 36,
    y: 100 + 12 * at,
    size: 10,
    color: 'text',
    width: 60,
    pieces: [{ x: 0, shaped: shapedLetters(text) }],
  }
}

const colors = { text: { light: '#111111' } } as unknown as Sheet['look']['colors']
const fonts = { outline: (_: string, id: number) => `M0 0L${id} 0Z` }

/** As a build makes it anew: none of its objects is one of another sheet. */
function sheet(change: (text: string, at: number) => string = (text) => text, folio = '7'): Sheet {
  const items = Array.from({ length: LINES }, (_, at) => line(change(`line${at}`, at), at))
  const page: Page = { index: 6, folio, side: 'recto', items, furniture: [] }
  const first = items[0]!.pieces
  return {
    page,
    look: {
      geometry: { width: 400, height: 600, bleed: 0 },
      colors,
      fonts,
      imageAt: (url) => url,
      placeOf: ({ pieces }) => (pieces === first ? { key: 'paragraph-1', offset: 0 } : undefined),
      label: `Page ${folio}`,
    },
  }
}

const shapesOf = (svg: string) => svg.match(/<path /g)?.length ?? 0

describe('what browsers know of the pages', () => {
  it('keeps the mark of a page that was set again as it was', () => {
    const drawings = new Drawings()
    const [one, again] = [sheet(), sheet()]
    const mark = drawings.markOf(one)
    expect(drawings.markOf(again, one)).toBe(mark)
    expect(
      drawings.markOf(
        sheet((text, at) => (at === 20 ? 'other' : text)),
        again,
      ),
    ).not.toBe(mark)
    expect(drawings.markOf(sheet(undefined, '9'), again)).not.toBe(mark)
  })

  it('gives another mark to a page whose lines begin elsewhere in the text', () => {
    const drawings = new Drawings()
    const [one, moved] = [sheet(), sheet()]
    const elsewhere: Sheet = {
      ...moved,
      look: { ...moved.look, placeOf: () => ({ key: 'paragraph-2', offset: 0 }) },
    }
    expect(drawings.markOf(elsewhere, one)).not.toBe(drawings.markOf(one))
  })

  it('sends of a line that was edited that line alone, and the boxes over all', () => {
    const drawings = new Drawings()
    const one = sheet()
    const first = drawings.markOf(one)
    expect(shapesOf(drawings.send(one, first) as string)).toBe(LINES)
    const edited = sheet((text, at) => (at === 20 ? 'other' : text))
    const patch = drawings.send(edited, drawings.markOf(edited, one), first) as Patch
    expect([patch.head, patch.tail, shapesOf(patch.svg)]).toEqual([20, LINES - 21, 1])
    expect(patch.svg).toContain('<g class="hits">')
  })

  it('draws nothing twice for a second browser, nor for one that has it', () => {
    const drawings = new Drawings()
    let asked = 0
    const { page, look } = sheet()
    const counting = {
      page,
      look: {
        ...look,
        placeOf: (run: TextRun) => [asked++, look.placeOf(run)][1] as ReturnType<typeof look.placeOf>,
      },
    }
    const mark = drawings.markOf(counting)
    const whole = drawings.send(counting, mark)
    expect(drawings.send(counting, mark)).toBe(whole)
    expect(drawings.send(counting, mark, mark)).toMatchObject({ head: LINES, tail: 0 })
    expect(asked).toBe(LINES)
  })

  it('sends a page whole to a browser that shows what is forgotten', () => {
    const drawings = new Drawings()
    const one = sheet()
    expect(drawings.send(one, drawings.markOf(one), 'gone')).toMatch(/^<svg .*<\/svg>$/s)
  })
})
