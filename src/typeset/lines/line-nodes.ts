/** No node: before the paragraph's start. */
export const NONE = -1

/**
 * The breaks that some good line may start from (Knuth and Plass, p. 1159), in columns of numbers: a paragraph has
 * hundreds of them and they are needed no longer than it takes to break it, so none is an object.
 */
export class LineNodes {
  /** Index of the item at which the line ends; −1 at the paragraph's start. */
  index = new Int32Array(FIRST_ROOM)
  /** Lines up to here; 0 throughout where they are not counted. */
  line = new Int32Array(FIRST_ROOM)
  previous = new Int32Array(FIRST_ROOM)
  fitness = new Uint8Array(FIRST_ROOM)
  ratio = new Float64Array(FIRST_ROOM)
  demerits = new Float64Array(FIRST_ROOM)
  private length = 0

  clear(): void {
    this.length = 0
  }

  /** Whether it holds more room than paragraphs of the usual length take. */
  get isLarge(): boolean {
    return this.index.length > MOST_KEPT
  }

  /** Gives the node's number. */
  add(
    index: number,
    line: number,
    previous: number,
    fitness: number,
    ratio: number,
    demerits: number,
  ): number {
    const node = this.length++
    if (node === this.index.length) this.grow()
    this.index[node] = index
    this.line[node] = line
    this.previous[node] = previous
    this.fitness[node] = fitness
    this.ratio[node] = ratio
    this.demerits[node] = demerits
    return node
  }

  private grow(): void {
    this.index = doubled(this.index)
    this.line = doubled(this.line)
    this.previous = doubled(this.previous)
    this.fitness = doubled(this.fitness)
    this.ratio = doubled(this.ratio)
    this.demerits = doubled(this.demerits)
  }
}

/** The best line that ends at one item, for each slot: a fitness class and a line number. */
export class Candidates {
  private node = new Int32Array(FIRST_ROOM).fill(NONE)
  private ratio = new Float64Array(FIRST_ROOM)
  private demerits = new Float64Array(FIRST_ROOM)
  private readonly slots: number[] = []

  offer(slot: number, node: number, ratio: number, demerits: number): void {
    while (slot >= this.node.length) this.grow()
    if (this.node[slot] === NONE) this.slots.push(slot)
    else if (demerits >= this.demerits[slot]!) return
    this.node[slot] = node
    this.ratio[slot] = ratio
    this.demerits[slot] = demerits
  }

  /** Hands over the best ones in the order in which their slots were first filled, and forgets them. */
  take(visit: (slot: number, node: number, ratio: number, demerits: number) => void): void {
    for (const slot of this.slots) {
      visit(slot, this.node[slot]!, this.ratio[slot]!, this.demerits[slot]!)
      this.node[slot] = NONE
    }
    this.slots.length = 0
  }

  private grow(): void {
    const used = this.node.length
    this.node = doubled(this.node).fill(NONE, used)
    this.ratio = doubled(this.ratio)
    this.demerits = doubled(this.demerits)
  }
}

const FIRST_ROOM = 1024
const MOST_KEPT = 65_536

function doubled<Column extends Int32Array | Float64Array | Uint8Array>(column: Column): Column {
  const larger = new (column.constructor as new (length: number) => Column)(column.length * 2)
  larger.set(column)
  return larger
}
