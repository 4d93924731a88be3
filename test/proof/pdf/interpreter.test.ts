import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it, vi } from 'vitest'
import type { Operand } from '../../../src/proof/pdf/content.ts'
import { ContentInterpreter, numbersIn, type Shown } from '../../../src/proof/pdf/interpreter.ts'
import { asNumber, openObjects } from '../../../src/proof/pdf/objects.ts'

/** Tells where each point stands on the page, in which width, and what is shown. */
class Recorder extends ContentInterpreter<{ readonly width: number }> {
  readonly told: string[] = []

  protected operate(operator: string, operands: readonly Operand[]): void {
    if (operator === 'w') this.set({ width: numbersIn(operands)[0]! })
    else if (operator === 'gs')
      this.told.push(`state ${asNumber(this.resource('ExtGState', operands[0])) ?? 'none'}`)
    else this.told.push(`${operator} ${this.state.width} at ${this.state.ctm.slice(4).join()}`)
  }

  protected show({ name, value }: Shown): void {
    this.told.push(value ? `shows ${name}` : `lacks ${name}`)
  }
}

/** What a page of these streams tells; forms by their names, each with what its own resources call `G`. */
async function record(streams: readonly string[], forms: Readonly<Record<string, string>> = {}) {
  const document = await PDFDocument.create()
  const page = document.addPage([100, 100])
  const { context } = document
  const made = Object.entries(forms).map(([name, content]) => {
    const own = name === 'Own' ? { Resources: { ExtGState: { G: 7 }, XObject: {} } } : {}
    const entries = { Subtype: 'Form', Matrix: [1, 0, 0, 1, 10, 0], ...own }
    return [name, context.register(context.stream(content, entries as never))]
  })
  const xobjects = context.obj(Object.fromEntries(made))
  // Forms without resources of their own have those of the page, so that one can show itself.
  page.node.set(PDFName.of('Resources'), context.obj({ ExtGState: { G: 5 }, XObject: xobjects } as never))
  const contents = streams.map((content) => context.register(context.stream(content)))
  page.node.set(PDFName.of('Contents'), contents.length === 1 ? contents[0]! : context.obj(contents))
  const objects = openObjects(await document.save({ useObjectStreams: false }))
  return new Recorder(objects, { width: 1 }).readPage(objects.pages[0]!).told
}

describe('the operators of a page', () => {
  it('are followed through all of its streams, each of which ends a token', async () => {
    expect(await record(['1 0 0 1 5 5 cm n', 'n 2 w', 'n'])).toEqual([
      'n 1 at 5,5',
      'n 1 at 5,5',
      'n 2 at 5,5',
    ])
  })

  it('hold until the state before them is restored', async () => {
    expect(await record(['q 2 w 1 0 0 1 5 0 cm n q 3 w Q n Q n Q n'])).toEqual([
      'n 2 at 5,0',
      'n 2 at 5,0',
      'n 1 at 0,0',
      'n 1 at 0,0',
    ])
  })

  it('change nothing by a matrix of other than six numbers', async () => {
    expect(await record(['1 0 0 cm n'])).toEqual(['n 1 at 0,0'])
  })
})

describe('forms', () => {
  it('are followed in their own space, and leave nothing behind', async () => {
    expect(await record(['/F Do n'], { F: 'q q 4 w n Q Q Q 9 w' })).toEqual([
      'shows F',
      'n 4 at 10,0',
      'n 1 at 0,0',
    ])
  })

  it('have their own resources, or those around them', async () => {
    expect(await record(['/F Do /Own Do /G gs'], { F: '/G gs', Own: '/G gs /F Do' })).toEqual([
      'shows F',
      'state 5',
      'shows Own',
      'state 7',
      'lacks F',
      'state 5',
    ])
  })

  it('that show others many times over are refused', async () => {
    const many = (name: string) => `/${name} Do `.repeat(40)
    const forms = { A: many('B'), B: many('C'), C: many('D'), D: many('E'), E: 'n' }
    await expect(record([many('A')], forms)).rejects.toMatchObject({ finding: { code: 'pdf-too-much-work' } })
  })

  it('in themselves are refused', async () => {
    await expect(record(['/F Do'], { F: '/F Do n' })).rejects.toThrow('without an end')
  })

  it('are shown with few states that are saved and not restored', async () => {
    await expect(record(['q '.repeat(1_000)], {})).resolves.toEqual([])
    await expect(record(['q '.repeat(10_000)], {})).rejects.toThrow('never restores')
  })
})

describe('pages', () => {
  /** What reading so many of them spends, each with a stream of its own or all with one. */
  const spent = async (count: number, isShared: boolean) => {
    const document = await PDFDocument.create()
    const { context } = document
    const stream = () => context.register(context.stream('n '.repeat(1_000)))
    const one = stream()
    for (let page = 0; page < count; page++)
      document.addPage([100, 100]).node.set(PDFName.of('Contents'), isShared ? one : stream())
    const objects = openObjects(await document.save({ useObjectStreams: false }))
    const take = vi.spyOn(objects.work, 'take')
    for (const page of [...objects.pages, ...objects.pages])
      new Recorder(objects, { width: 1 }).readPage(page)
    return take.mock.calls.reduce((sum, [steps = 1]) => sum + steps, 0)
  }

  it('that show what others have shown cost more than they hold', async () => {
    expect(await spent(10, true)).toBeCloseTo((await spent(10, false)) + 2 * 9 * 500)
    expect(await spent(1, true)).toBe(await spent(1, false))
  })
})
