import type { PDFReference } from 'pdfkit'
import { describe, expect, test } from 'vitest'
import type { DrawnPath, Stroke } from '../../../../src/images/index.ts'
import { FormContent, type FormContext } from '../../../../src/renderers/pdf/drawings/form-content.ts'
import type { PrintDocument } from '../../../../src/renderers/pdf/objects/index.ts'

const objects: Record<string, unknown>[] = []

const context: FormContext = {
  document: {
    object: (data: Record<string, unknown>) => {
      objects.push(data)
      return { id: objects.length, data } as unknown as PDFReference
    },
  } as unknown as PrintDocument,
  palette: {
    space: 'DeviceCMYK',
    components: () => [0, 0, 0, 1],
    fill: (hex) => `${hex} k`,
    stroke: (hex) => `${hex} K`,
    isSolidBlack: (hex) => hex === '000000',
  },
  fonts: () => {
    throw new Error('no text here')
  },
  shaper: undefined as never,
  fallback: () => [],
  lang: 'en',
  thinnest: 0.25,
  imageOf: () => {
    throw new Error('no images here')
  },
}

const stroke = (more: Partial<Stroke> = {}): Stroke => ({
  paint: { hex: 'ff0000' },
  opacity: 1,
  width: 1,
  cap: 0,
  join: 0,
  miterLimit: 4,
  dashes: [],
  dashOffset: 0,
  ...more,
})

const path = (more: Partial<DrawnPath>): DrawnPath => ({
  kind: 'path',
  segments: [['M', 0, 0], ['L', 0.0000012, 10], ['Z']],
  isEvenOdd: false,
  isStrokeFirst: false,
  ...more,
})

/** A form whose units are points. */
function drawn(item: DrawnPath): string {
  const form = new FormContent(context, [1, 0, 0, 1, 0, 0])
  form.draw([item], [1, 0, 0, 1, 0, 0])
  return form.operators.replaceAll('\n', ' ')
}

describe('a path', () => {
  test('is filled and stroked, in numbers without exponents', () => {
    expect(drawn(path({ fill: { paint: { hex: '00ff00' }, opacity: 1 } }))).toContain(
      '00ff00 k 0 0 m 0.0000012 10 l h f Q',
    )
    const both = path({
      fill: { paint: { hex: '00ff00' }, opacity: 1 },
      stroke: stroke({ dashes: [2, 1], dashOffset: -1 }),
    })
    expect(drawn(both)).toMatch(/1 w 0 J 0 j 4 M \[2 1\] 2 d .* h B Q/)
  })

  test('is no thinner than a press can print, and its black prints over what lies under it', () => {
    expect(drawn(path({ stroke: stroke({ width: 0.01 }) }))).toContain('0.25 w')
    expect(drawn(path({ fill: { paint: { hex: '000000' }, opacity: 1 } }))).toContain('/Gs1 gs 000000 k')
    expect(objects.at(-1)).toMatchObject({ op: true, OP: false, OPM: 1 })
  })

  test('shows through by a state of its own', () => {
    expect(drawn(path({ fill: { paint: { hex: '00ff00' }, opacity: 0.5 } }))).toContain('gs 00ff00 k')
    expect(objects.at(-1)).toMatchObject({ ca: 0.5, CA: 1 })
  })

  test('takes a gradient as a pattern in the space of the form', () => {
    const stops = [
      { offset: 0.25, hex: 'ff0000' },
      { offset: 1, hex: '0000ff' },
    ]
    const gradient = { coordinates: [0, 0, 1, 0], matrix: [20, 0, 0, 20, 5, 5], stops } as const
    expect(drawn(path({ fill: { paint: gradient, opacity: 1 } }))).toContain('/Pattern cs /P1 scn')
    expect(objects.at(-1)).toMatchObject({ PatternType: 2, Matrix: [20, 0, 0, 20, 5, 5] })
    expect(objects.at(-2)).toMatchObject({ ShadingType: 2, Function: { FunctionType: 3, Bounds: [0.25] } })
  })
})
