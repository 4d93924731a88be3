import { type Diagnostic, type Finding, Refusal, type Told } from '../diagnostic.ts'

/** The one place where what the stages find becomes what a person is shown of an input. */
export class Diagnostics {
  /** Texts that diagnostics point into, by file. */
  readonly sources = new Map<string, string>()
  private readonly file: string
  private readonly kept: Diagnostic[] = []

  /** `file`: the input, as the user named it. */
  constructor(file: string) {
    this.file = file
  }

  add(findings: readonly Finding[]): void {
    for (const finding of findings) this.kept.push({ file: this.file, ...finding })
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

  /** By place in the input, what has no place first; then what other files say, in the order of its telling. */
  inSourceOrder(): Diagnostic[] {
    const rank = ({ file, position }: Diagnostic) =>
      file === this.file ? (position?.start.offset ?? -1) : Number.POSITIVE_INFINITY
    return this.kept
      .map((diagnostic) => ({ diagnostic, rank: rank(diagnostic) }))
      .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
      .map(({ diagnostic }) => diagnostic)
  }
}
