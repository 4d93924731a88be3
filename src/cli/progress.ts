import process from 'node:process'
import type { Ora } from 'ora'
import { shownName } from './terminal.ts'

/** Tells a person who waits what is being done. */
export interface Progress {
  start(input: string): void
  /** `share` is how much of the input has been done, 0 to 1, where that is known. */
  stage(name: string, share?: number): void
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
  const whole = clockOf(inputs)
  // ora divides by the width, and counts lines for ever on a terminal that knows none, as `script` opens it.
  if (!process.stderr.isTTY || !process.stderr.columns) return plain(verb, numbered, whole)
  // To bring a hidden cursor back it would catch the signals, and Ctrl-C would wait for whatever is being set.
  const { default: ora } = await import('ora')
  return spinning(ora({ stream: process.stderr, discardStdin: false, hideCursor: false }), numbered, whole)
}

/** `essay.md`, or `essay.md (12 of 300)`. */
function numberedAmong(inputs: number): (input: string) => string {
  let at = 0
  return (input) => {
    at++
    return inputs > 1 ? `${shownName(input)} (${at} of ${inputs})` : shownName(input)
  }
}

interface Clock {
  /** Another input is begun. */
  begin(): void
  /** `, about 8 s left`, of all inputs by those that are done, or of the only one by its share; nothing at first. */
  left(share?: number): string
  readonly isOfOne: boolean
}

/** Seconds after which something can be said of those that are to come. */
const SURE = 3

function clockOf(inputs: number): Clock {
  const started = performance.now()
  let begun = 0
  return {
    isOfOne: inputs === 1,
    begin: () => void begun++,
    left(share = 0) {
      const done = inputs === 1 ? share : (begun - 1) / inputs
      const seconds = (performance.now() - started) / 1000
      if (seconds < SURE || done <= 0 || done >= 1) return ''
      return `, about ${duration((seconds * (1 - done)) / done)} left`
    },
  }
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`
}

function spinning(spinner: Ora, numbered: (input: string) => string, clock: Clock): Progress {
  let current = ''
  return {
    start(input) {
      clock.begin()
      current = numbered(input)
      spinner.start(current + (clock.isOfOne ? '' : clock.left()))
    },
    stage(name, share) {
      spinner.text = `${current}  ${name}${clock.left(share)}`
      // While a section is set no timer runs.
      spinner.render()
    },
    stop: () => spinner.stop(),
  }
}

/** Milliseconds that a log, or someone who reads it, waits for the next line. */
const PAUSE = 5000

/** The first input at once, where it is the only one; what is being done then, after each pause. */
function plain(verb: string, numbered: (input: string) => string, clock: Clock): Progress {
  let current = ''
  let last = performance.now()
  const say = (text: string): void => {
    last = performance.now()
    process.stderr.write(`${verb} ${text}\n`)
  }
  const isLate = () => performance.now() - last > PAUSE
  return {
    start(input) {
      clock.begin()
      current = numbered(input)
      if (clock.isOfOne || isLate()) say(`${current}${clock.left()}`)
    },
    stage(name, share) {
      if (isLate()) say(`${current}: ${name}${clock.left(share)}`)
    },
    stop() {},
  }
}
