import { Buffer } from 'node:buffer'
import { type Operand, readContent } from './content.ts'
import type { Box } from './hidden-text.ts'
import { asMatrix, IDENTITY, type Matrix, multiply } from './matrix.ts'
import { asDict, asName, type Dict, type PdfObjects, type Value } from './objects.ts'
import { LARGEST_STREAM, tooLarge, unreadable } from './syntax/index.ts'

/** Forms in forms deeper than this are nobody's. */
const DEEPEST_FORM = 32

/** States that are saved and not restored: a reader need not keep more than 28 (ISO 32000-1, C.2). */
const MOST_SAVED = 2_000

/** What it takes to show a form, in steps. */
const STEPS_OF_FORM = 400

/** What `q` saves and `Q` restores, of all that a reader looks at (ISO 32000-1, 8.4); never changed in place. */
interface GraphicsState {
  /** From the space of what is shown to that of the page. */
  readonly ctm: Matrix
}

/** An image or a form that a page shows; no value where its resources have none of the name. */
export interface Shown {
  readonly name: string
  readonly value: Value | undefined
  readonly dict: Dict | undefined
}

/**
 * Follows the operators of a page, through all of its streams and the forms that they show, with the resources and
 * the graphics state that hold at each (ISO 32000-1, 7.8, 8.4 and 8.10). What the operators mean is for its heirs.
 */
export abstract class ContentInterpreter<Own extends object> {
  protected readonly objects: PdfObjects
  protected state: GraphicsState & Own
  private readonly saved: (GraphicsState & Own)[] = []
  private resources: Dict | undefined
  private depth = 0

  constructor(objects: PdfObjects, start: Own) {
    this.objects = objects
    this.state = { ...start, ctm: IDENTITY }
  }

  /** An operator that changes neither the stack of states nor their matrix. */
  protected abstract operate(operator: string, operands: readonly Operand[]): void

  /** An image is shown, or a form before it is read. */
  protected abstract show(shown: Shown): void

  /** What a form shows lies in its box, which is told in the form's own space (ISO 32000-1, 8.10.1). */
  protected bound(_box: Box): void {}

  /** Follows a page from its beginning to its end. */
  readPage(page: Dict): this {
    this.read(this.contentOf(page), asDict(this.objects.inherited(page, 'Resources')))
    return this
  }

  /** A page's streams, each of which ends a token (ISO 32000-1, 7.8.2). */
  private contentOf(page: Dict): Uint8Array {
    const { objects } = this
    const contents = objects.get(page, 'Contents')
    const streams = objects.items(contents)
    if (streams.length === 0) return objects.contentBytes(page, contents) ?? NOTHING
    let left = LARGEST_STREAM
    const parts = streams.flatMap((stream) => {
      const bytes = objects.contentBytes(page, stream) ?? NOTHING
      left -= bytes.length
      if (left < 0) throw tooLarge()
      return [bytes, SPACE]
    })
    return Buffer.concat(parts)
  }

  protected set(changes: Partial<Own>): void {
    this.state = { ...this.state, ...changes }
  }

  /** What the resources at hand have of a category by the name that an operand gives. */
  protected resource(category: string, name: Operand | undefined): Value | undefined {
    const { objects, resources } = this
    const own = asName(name)
    return own === undefined ? undefined : objects.get(objects.dict(resources, category), own)
  }

  private read(bytes: Uint8Array, resources: Dict | undefined): void {
    const outer = this.resources
    this.resources = resources
    readContent(bytes, this.objects.work, (operator, operands) => this.follow(operator, operands))
    this.resources = outer
  }

  private follow(operator: string, operands: readonly Operand[]): void {
    switch (operator) {
      case 'q':
        return this.save()
      case 'Q':
        this.state = this.saved.pop() ?? this.state
        return
      case 'cm':
        return this.concatenate(numbersIn(operands))
      case 'Do':
        return this.showObject(operands[0])
      default:
        return this.operate(operator, operands)
    }
  }

  private save(): void {
    if (this.saved.length >= MOST_SAVED) throw unreadable('a page saves its state and never restores it')
    this.saved.push(this.state)
  }

  private concatenate(numbers: readonly number[]): void {
    const matrix = asMatrix(numbers)
    if (matrix) this.state = { ...this.state, ctm: multiply(matrix, this.state.ctm) }
  }

  private showObject(name: Operand | undefined): void {
    const { objects } = this
    const value = this.resource('XObject', name)
    const dict = asDict(value)
    this.show({ name: asName(name) ?? '', value, dict })
    if (objects.name(dict, 'Subtype') !== 'Form') return
    if (this.depth >= DEEPEST_FORM) throw unreadable('its forms show each other without an end')
    objects.work.take(STEPS_OF_FORM)
    const bytes = objects.bytes(value)
    if (!bytes) return
    // What a form changes holds in it alone, also where it does not restore what it saved.
    const { state, saved } = this
    const height = saved.length
    this.depth++
    this.concatenate(objects.numbers(dict, 'Matrix'))
    const box = objects.numbers(dict, 'BBox')
    if (box.length === 4) this.bound(box as unknown as Box)
    this.read(bytes, objects.dict(dict, 'Resources') ?? this.resources)
    this.depth--
    this.state = state
    saved.length = height
  }
}

const SPACE = Uint8Array.of(0x20)
const NOTHING = new Uint8Array()

export function numbersIn(operands: readonly Operand[]): number[] {
  return operands.filter((operand): operand is number => typeof operand === 'number')
}
