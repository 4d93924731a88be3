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

/** A spinner on a terminal, one plain line an input elsewhere, nothing under `--quiet`. */
export async function openProgress(quiet: boolean, verb = 'building'): Promise<Progress> {
  if (quiet) return SILENT
  // ora divides by the width, and counts lines for ever on a terminal that knows none, as `script` opens it.
  if (!process.stderr.isTTY || !process.stderr.columns)
    return { ...SILENT, start: (input) => process.stderr.write(`${verb} ${shownName(input)}\n`) }
  // To bring a hidden cursor back it would catch the signals, and Ctrl-C would wait for whatever is being set.
  const { default: ora } = await import('ora')
  return spinning(ora({ stream: process.stderr, discardStdin: false, hideCursor: false }))
}

function spinning(spinner: Ora): Progress {
  let current = ''
  return {
    start(input) {
      current = shownName(input)
      spinner.start(current)
    },
    stage(name) {
      spinner.text = `${current}  ${name}`
    },
    stop: () => spinner.stop(),
  }
}
