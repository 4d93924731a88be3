import type { Inline, Position } from '../../ast/index.ts'
import { append } from '../../lists.ts'
import { DEEPEST, TOO_DEEP } from './diagnostics.ts'
import type { Locate } from './line-index.ts'
import type { Report } from './report.ts'

/**
 * Makes the node of a run that has been closed; several or none where the run has no look of its own.
 * `tail` is what its closing told about it.
 */
export type Wrap<Tail> = (children: Inline[], position: Position, tail?: Tail) => Inline | readonly Inline[]

interface Run<Tail> {
  readonly from: number
  /** Absent on a run that is nested too deeply to have a node. */
  readonly wrap?: Wrap<Tail>
  /** Name of the HTML element that opened the run; absent where Markdown did. */
  readonly element?: string
  readonly children: Inline[]
}

/** Grows inline nodes out of what opens, fills and closes them, in the order of the source. */
export class InlineTree<Tail = never> {
  readonly #place: Locate
  readonly #report: Report
  #isTooDeepReported = false
  readonly #runs: Run<Tail>[] = [{ from: 0, children: [] }]
  #text: { value: string; from: number; to: number } | undefined

  constructor(place: Locate, report: Report) {
    this.#place = place
    this.#report = report
  }

  /** Neighbouring texts become one node. */
  text(value: string, from: number, to: number): void {
    if (this.#text?.to === from) {
      this.#text.value += value
      this.#text.to = to
    } else {
      this.#flush()
      this.#text = { value, from, to }
    }
  }

  add(nodes: readonly Inline[]): void {
    this.#flush()
    append(this.#runs.at(-1)!.children, nodes)
  }

  open(from: number, wrap: Wrap<Tail>, element?: string): void {
    this.#flush()
    const name = element !== undefined && { element }
    if (this.#runs.length <= DEEPEST) {
      this.#runs.push({ from, wrap, children: [], ...name })
      return
    }
    // What is nested more deeply loses its look, not its text: it goes straight into the run around it.
    if (!this.#isTooDeepReported) this.#report({ ...TOO_DEEP, position: this.#place(from, from) })
    this.#isTooDeepReported = true
    this.#runs.push({ from, children: this.#runs.at(-1)!.children, ...name })
  }

  close(to: number, tail?: Tail): void {
    this.#flush()
    const { from, wrap, children } = this.#runs.pop()!
    if (!wrap) return
    const wrapped = wrap(children, this.#place(from, to), tail)
    for (const node of [wrapped].flat()) this.#runs.at(-1)!.children.push(node)
  }

  /** The HTML elements that are open since Markdown last opened a run, innermost first. */
  openElements(): readonly string[] {
    const elements: string[] = []
    for (let index = this.#runs.length - 1; index > 0; index--) {
      const { element } = this.#runs[index]!
      if (element === undefined) break
      elements.push(element)
    }
    return elements
  }

  /** The finished nodes; every run must be closed. */
  finish(): Inline[] {
    this.#flush()
    return this.#runs[0]!.children
  }

  #flush(): void {
    if (!this.#text) return
    const { value, from, to } = this.#text
    this.#text = undefined
    if (value !== '')
      this.#runs.at(-1)!.children.push({ type: 'text', value, position: this.#place(from, to) })
  }
}
