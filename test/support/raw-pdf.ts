/** A PDF as it is written by hand: objects by their numbers, `<</A 1>>`, and what leads to them. */
export class RawPdf {
  private text: string
  private readonly offsets = new Map<number, number>()
  private last: number | undefined

  constructor(header = '%PDF-1.7\n') {
    this.text = header
  }

  get size(): number {
    return this.text.length
  }

  /** Text that is no object. */
  write(text: string): this {
    this.text += text
    return this
  }

  object(num: number, body: string): this {
    this.offsets.set(num, this.text.length)
    return this.write(`${num} 0 obj\n${body}\nendobj\n`)
  }

  stream(num: number, entries: string, data: string | Uint8Array): this {
    const bytes = typeof data === 'string' ? data : Buffer.from(data).toString('latin1')
    return this.object(num, `<<${entries}/Length ${bytes.length}>>stream\n${bytes}\nendstream`)
  }

  offset(num: number): number {
    return this.offsets.get(num)!
  }

  /** A table of the objects since the last one, and its trailer. */
  table(trailer: string, free: readonly number[] = []): this {
    const start = this.text.length
    const used = [...this.offsets].map(([num, offset]) => [num, `${pad(offset, 10)} 00000 n \n`] as const)
    const entries = [...used, ...free.map((num) => [num, '0000000000 00001 f \n'] as const)]
    const rows = entries.map(([num, entry]) => `${num} 1\n${entry}`).join('')
    const prev = this.last === undefined ? '' : `/Prev ${this.last}`
    this.write(`xref\n${rows}trailer\n<<${trailer}${prev}>>\nstartxref\n${start}\n%%EOF\n`)
    this.offsets.clear()
    this.last = start
    return this
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.from(this.text, 'latin1'))
  }
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** Rows of a cross-reference stream with fields of 1, 4 and 2 bytes. */
export function crossReferenceRows(rows: readonly (readonly [number, number, number])[]): Uint8Array {
  const data = Buffer.alloc(7 * rows.length)
  for (const [index, [kind, second, third]] of rows.entries()) {
    data.writeUInt8(kind, 7 * index)
    data.writeUInt32BE(second, 7 * index + 1)
    data.writeUInt16BE(third, 7 * index + 5)
  }
  return data
}
