import { Buffer } from 'node:buffer'
import { type Operand, readContent } from './content.ts'
import { asMatrix, IDENTITY, type Matrix, multiply } from './matrix.ts'
import { asDict, asName, type Dict, type PdfObjects, type Value } from './objects.ts'

/** Forms in forms deeper than this are not followed. */
const DEEPEST_FORM = 8

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

  /** Follows a page from its beginning to its end. */
  readPage(page: Dict): this {
    const { objects } = this
    const contents = objects.get(page, 'Contents')
    const streams = objects.items(contents)
    // Each stream ends a token (ISO 32000-1, 7.8.2).
    const parts = (streams.length > 0 ? streams : contents ? [contents] : []).flatMap((stream) => [
      objects.content(stream) ?? new Uint8Array(),
      SPACE,
    ])
    this.read(
      parts.length === 2 ? parts[0]! : Buffer.concat(parts),
      asDict(objects.inherited(page, 'Resources')),
    )
    return this
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
    readContent(bytes, (operator, operands) => this.follow(operator, operands))
    this.resources = outer
  }

  private follow(operator: string, operands: readonly Operand[]): void {
    switch (operator) {
      case 'q':
        return void this.saved.push(this.state)
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

  private concatenate(numbers: readonly number[]): void {
    const matrix = asMatrix(numbers)
    if (matrix) this.state = { ...this.state, ctm: multiply(matrix, this.state.ctm) }
  }

  private showObject(name: Operand | undefined): void {
    const { objects } = this
    const value = this.resource('XObject', name)
    const dict = asDict(value)
    this.show({ name: asName(name) ?? '', value, dict })
    if (objects.name(dict, 'Subtype') !== 'Form' || this.depth >= DEEPEST_FORM) return
    const bytes = objects.content(value)
    if (!bytes) return
    // What a form changes holds in it alone, also where it does not restore what it saved.
    const { state, saved } = this
    const height = saved.length
    this.depth++
    this.concatenate(objects.numbers(dict, 'Matrix'))
    this.read(bytes, objects.dict(dict, 'Resources') ?? this.resources)
    this.depth--
    this.state = state
    saved.length = height
  }
}

const SPACE = Uint8Array.of(0x20)

export function numbersIn(operands: readonly Operand[]): number[] {
  return operands.filter((operand): operand is number => typeof operand === 'number')
}
