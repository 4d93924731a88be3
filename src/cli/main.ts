#!/usr/bin/env node
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'

// Loads nothing itself, so that what stops the loading of the program is told in a sentence, too.
try {
  await import('./program.ts')
} catch (error) {
  if (!isMainThread) throw error
  process.stderr.write(`octavo: error: ${await told(error)}\n`)
  process.exit(1)
}

async function told(error: unknown): Promise<string> {
  try {
    // Files that were loaded at the same time are closed by then.
    await sleep(100)
    const { sentenceOf } = await import('./failure.ts')
    return sentenceOf(error)
  } catch {
    return error instanceof Error ? error.message : String(error)
  }
}
