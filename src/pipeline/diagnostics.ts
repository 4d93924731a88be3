import { countOf, type Diagnostic, type Finding, Refusal, type Told } from '../diagnostic.ts'

/** The one place where what the stages find becomes what a person is shown of an input. */
export class Diagnostics {
  /** Texts that diagnostics point into, by file. */
  readonly sources = new Map<string, string>()
  private readonly file: string
  private readonly told: (diagnostic: Diagnostic) => void
  private readonly kept: Diagnostic[] = []

  /** `file`: the input, as the user named it; what its positions call a file lies in its folder. `told`: who hears each at once. */
  constructor(file: string, told: (diagnostic: Diagnostic) => void = () => {}) {
    this.file = file
    this.told = told
  }

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const path = finding.position?.file
      const diagnostic = { file: path === undefined ? this.file : this.nameOf(path), ...finding }
      this.kept.push(diagnostic)
      this.told(diagnostic)
    }
  }

  /** How many errors and warnings have been told so far. */
  get faults(): number {
    return countOf(this.kept.filter(({ severity }) => severity !== 'info'))
  }

  /** What the user calls a file that a position names. */
  nameOf(path: string): string {
    return this.file.replace(/[^/\\]*$/, '') + path
  }

  /** The value of a stage; its findings stay here. */
  take<Value>({ value, findings }: Told<Value>): Value {
    this.add(findings)
    return value
  }

  /** Keeps what has ended the build of the input. Throws whatever is no refusal: it is a bug of our own. */
  refuse(error: unknown): void {
    if (!(error instanceof Refusal)) throw error
    const { finding, source } = error
    this.add([finding])
    if (finding.file !== undefined && source !== undefined) this.sources.set(finding.file, source)
  }

  /** What has no place first; then file by file, the input first, and the others as they are in `sources`, by place. */
  inSourceOrder(): Diagnostic[] {
    const files = [this.file, ...this.sources.keys()]
    const order = new Map(files.map((file, index) => [file, index] as const).toReversed())
    const rank = ({ file, position }: Diagnostic): [number, number] => {
      const index = order.get(file) ?? files.length
      return [
        file === this.file && !position ? -1 : index,
        index < files.length ? (position?.start.offset ?? -1) : 0,
      ]
    }
    return this.kept
      .map((diagnostic) => ({ diagnostic, rank: rank(diagnostic) }))
      .sort(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1])
      .map(({ diagnostic }) => diagnostic)
  }
}
