import process from 'node:process'
import type { Ora } from 'ora'
import { shownName } from './terminal.ts'

/** Tells a person who waits what is being done. */
export interface Progress {
  start(input: string): void
  stage(name: string): void
  /** Clears the line, so that results can be printed. */
  stop(): void
}

const SILENT: Progress = { start() {}, stage() {}, stop() {} }

interface Run {
  readonly verb?: string
  /** How many inputs there are. */
  readonly inputs?: number
}

/** A spinner on a terminal, a plain line now and then elsewhere, nothing under `--quiet`. */
export async function openProgress(
  quiet: boolean,
  { verb = 'building', inputs = 1 }: Run = {},
): Promise<Progress> {
  if (quiet) return SILENT
  const numbered = numberedAmong(inputs)
  // ora divides by the width, and counts lines for ever on a terminal that knows none, as `script` opens it.
  if (!process.stderr.isTTY || !process.stderr.columns) return plain(verb, numbered, inputs === 1)
  // To bring a hidden cursor back it would catch the signals, and Ctrl-C would wait for whatever is being set.
  const { default: ora } = await import('ora')
  return spinning(ora({ stream: process.stderr, discardStdin: false, hideCursor: false }), numbered)
}

/** `essay.md`, or `essay.md (12 of 300)`. */
function numberedAmong(inputs: number): (input: string) => string {
  let at = 0
  return (input) => {
    at++
    return inputs > 1 ? `${shownName(input)} (${at} of ${inputs})` : shownName(input)
  }
}

function spinning(spinner: Ora, numbered: (input: string) => string): Progress {
  let current = ''
  return {
    start(input) {
      current = numbered(input)
      spinner.start(current)
    },
    stage(name) {
      spinner.text = `${current}  ${name}`
      // While a section is set no timer runs.
      spinner.render()
    },
    stop: () => spinner.stop(),
  }
}

/** Milliseconds that a log, or someone who reads it, waits for the next line. */
const PAUSE = 5000

/** The first input at once, where it is the only one; what is being done then, after each pause. */
function plain(verb: string, numbered: (input: string) => string, isAlone: boolean): Progress {
  let current = ''
  let last = performance.now()
  const say = (text: string): void => {
    last = performance.now()
    process.stderr.write(`${verb} ${text}\n`)
  }
  const isLate = () => performance.now() - last > PAUSE
  return {
    start(input) {
      current = numbered(input)
      if (isAlone || isLate()) say(current)
    },
    stage(name) {
      if (isLate()) say(`${current}: ${name}`)
    },
    stop() {},
  }
}
