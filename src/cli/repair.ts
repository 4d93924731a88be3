import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { type Finding, Refusal, type Told, told } from '../diagnostic.ts'
import { baseName, Diagnostics } from '../pipeline/index.ts'
import type { Source } from '../readers/index.ts'
import type { PlainTextResult, Repair } from '../readers/plain-text/index.ts'
import { decode } from '../readers/shared/index.ts'
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts'
import { inputName, openInput } from './input.ts'
import { writeNew } from './output/index.ts'
import { colorsFor, plural, printable, printDiagnostics } from './terminal.ts'

export interface RepairOptions {
  /** `RULE` or `RULE@LINE`. */
  readonly accept?: readonly string[]
  readonly write?: boolean
}

/** Prints how a plain text is mended, as a difference to review, and stores it as Markdown under `--write`. */
export async function repair(name: string, options: RepairOptions): Promise<ExitCode> {
  const file = inputName(name)
  const diagnostics = new Diagnostics(file)
  let repairs: readonly Repair[] = []
  try {
    const source = diagnostics.take(await openText(name))
    diagnostics.sources.set(file, source.text)
    const { readPlainText } = await import('../readers/plain-text/index.ts')
    const { value: result, findings } = readPlainText(source, { accept: options.accept ?? [] })
    repairs = result.repairs
    // The suggestions are what the difference shows.
    diagnostics.add(findings.filter(({ code }) => code !== 'repair-suggested' && code !== 'text-mended'))
    diagnostics.add(unmatchedBy(repairs, options.accept ?? []))
    await printDifference(source, repairs)
    if (options.write) await store(name, result)
  } catch (error) {
    diagnostics.refuse(error)
  }
  const shown = diagnostics.inSourceOrder()
  printDiagnostics(shown, diagnostics.sources)
  const failure = exitCodeOf(shown, false)
  if (failure !== EXIT.done) return failure
  process.stderr.write(`${countsOf(repairs)}\n`)
  return repairs.every(({ applied }) => applied) ? EXIT.done : EXIT.review
}

const NAMES = {
  html: 'HTML',
  markdown: 'Markdown',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  notebook: 'a notebook',
} as const

async function openText(name: string): Promise<Told<Source>> {
  const { file, bytes } = await openInput(name)
  const { formatOf } = await import('../readers/index.ts')
  const format = formatOf(file) ?? 'text'
  if (format !== 'text') {
    throw new Refusal({
      code: 'repair-not-text',
      severity: 'error',
      message: `only plain text is repaired, and ${file} is ${NAMES[format]} by its name`,
      hint: 'octavo ast shows how it is read',
    })
  }
  const { value: text, findings } = decode(bytes)
  return told({ file, text }, findings)
}

/** What `--accept` names and no repair answers to: a slip that must not pass for success. */
function unmatchedBy(repairs: readonly Repair[], accept: readonly string[]): Finding[] {
  const names = new Set(repairs.flatMap(({ rule, lines }) => [rule, `${rule}@${lines.start}`]))
  const open = repairs.filter(({ applied }) => !applied).map(({ rule, lines }) => `${rule}@${lines.start}`)
  return accept
    .filter((name) => !names.has(name))
    .map((name) => ({
      code: 'accept-unmatched',
      severity: 'error',
      message: `there is no suggestion ${name} to accept`,
      hint: open.length > 0 ? `there is ${open.slice(0, 5).join(', ')}` : 'no suggestion is open',
    }))
}

async function printDifference(source: Source, repairs: readonly Repair[]): Promise<void> {
  const { repairDiff } = await import('../readers/plain-text/diff.ts')
  const colors = colorsFor(process.stdout)
  const paint = (line: string) => {
    if (/^(@@|--- |\+\+\+ )/.test(line)) return colors.bold(line)
    if (line.startsWith('-')) return colors.red(line)
    return line.startsWith('+') ? colors.green(line) : line
  }
  const text = printable(repairDiff(source, repairs))
  if (text !== '') process.stdout.write(`${text.trimEnd().split('\n').map(paint).join('\n')}\n`)
}

/** Writes `<base>.md` beside the input. Throws a `Refusal`, `output-exists`, rather than replace a file. */
async function store(name: string, { article }: PlainTextResult): Promise<void> {
  const folder = name === '-' ? '.' : dirname(name)
  const target = `${baseName(inputName(name))}.md`
  const path = join(folder, target)
  const isTaken = await access(path).then(
    () => true,
    () => false,
  )
  if (isTaken) {
    throw new Refusal({
      code: 'output-exists',
      severity: 'error',
      message: `${path} is there already, and may hold work of yours`,
      hint: 'move it away first; --write replaces nothing',
    })
  }
  const { toMarkdown } = await import('../renderers/markdown/index.ts')
  const bytes = new TextEncoder().encode(toMarkdown(article))
  await writeNew(folder, { name: target, mediaType: 'text/markdown', bytes })
  process.stderr.write(`stored as ${path}\n`)
}

function countsOf(repairs: readonly Repair[]): string {
  const applied = repairs.filter((repair) => repair.applied).length
  const open = plural(repairs.length - applied, 'suggestion')
  if (repairs.length === 0) return 'nothing to repair'
  return [plural(applied, 'repair'), open && `${open} to review`].filter(Boolean).join(', ')
}
