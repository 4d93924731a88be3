import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { diskWorld } from '../../src/cli/world.ts'
import { USUAL_EDITIONS } from '../../src/editions.ts'
import { publish } from '../../src/pipeline/index.ts'
import { kinds } from './kinds.ts'
import { type Case, type Outcome, Subject } from './subject.ts'

/** Set by `npm run fuzz`; without it, a few cases of one seed. */
const { FUZZ_MINUTES, FUZZ_SEED, FUZZ_KIND } = process.env
const SEED = Number(FUZZ_SEED ?? 11)
/** Cases of a seed, which each kind has however short the time is; the seeds after it follow as long as there is time. */
const FEW = 8

/** What one case may cost: all are small. Memory is that of the process, which has loaded every part of Octavo. */
const MOST_SECONDS = 20
const MOST_MEGABYTES = 1000

const LONGEST = 86_400_000

const CORPUS = fileURLToPath(new URL('corpus/', import.meta.url))
const subject = new Subject()
afterAll(() => subject.close())

const all = Object.entries(kinds(await finishedFiles()))
const chosen = all.filter(([kind]) => FUZZ_KIND === undefined || kind === FUZZ_KIND)
/** Milliseconds for each kind. */
const SHARE = (Number(FUZZ_MINUTES ?? 0) * 60_000) / chosen.length

describe.each(chosen)('%s made at random', (kind, cases) => {
  const isHeld = async (one: Case) => {
    expect(faultOf(await subject.run(one))).toBeUndefined()
  }

  it('is built or refused, and what is built passes its own check', { timeout: LONGEST }, async () => {
    // The last case of the kind before may be at work still: it is not the time of this one.
    await subject.idle()
    const time = AbortSignal.timeout(SHARE)
    let held = 0
    for (let seed = SEED; held < FEW || !time.aborted; seed++) {
      const result = await fc.check(fc.asyncProperty(cases, isHeld), { seed, numRuns: FEW })
      if (result.counterexample) throw new Error(told(kind, result))
      held += result.numRuns
    }
    process.stdout.write(`${kind}: ${held} held\n`)
  })
})

describe('what was once at fault', () => {
  it.each(readdirSync(CORPUS))('%s', async (name) => {
    const files = Object.fromEntries(
      readdirSync(join(CORPUS, name)).map((file) => [
        file,
        new Uint8Array(readFileSync(join(CORPUS, name, file))),
      ]),
    )
    const input = Object.keys(files).find((file) => /^(?:article|file)\./.test(file))!
    const template = 'mine.yaml' in files ? { template: './mine.yaml' } : {}
    expect(faultOf(await subject.run({ input, files, ...template }))).toBeUndefined()
  })
})

/** What must never be, whatever goes in. */
function faultOf({ thrown, differences = [], seconds, megabytes }: Outcome): string | undefined {
  if (thrown !== undefined) return thrown
  if (seconds > MOST_SECONDS) return `${Math.round(seconds)} s of CPU`
  if (megabytes > MOST_MEGABYTES) return `${Math.round(megabytes)} MB`
  return differences.length === 0 ? undefined : differences.join(', ')
}

/** The smallest case that fails, left in a folder, and how to see it again. */
function told(
  kind: string,
  { counterexample, errorInstance, seed, numRuns, numShrinks }: fc.RunDetails<[Case]>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-found-'))
  for (const [name, content] of Object.entries(counterexample![0].files))
    writeFileSync(join(folder, name), content)
  const again = `npm run fuzz -- --seed ${seed} --kind '${kind}'`
  return `${folder} fails, shrunk ${numShrinks} times from case ${numRuns} of \`${again}\`: ${errorInstance}`
}

/** Editions of an honest article, by name, for damage to be done to them. */
async function finishedFiles(): Promise<Map<string, Uint8Array>> {
  const said =
    '# Tides\n\nThe sea *rises* twice a day[^a].\n\n- [ebb](#low)\n- flow\n\n## Low {#low}\n\n| Port | Rise |\n|---|--:|\n| Here | 3 m |\n\n[^a]: In most places.\n'
  const input = { file: 'tides.md', bytes: new TextEncoder().encode(said) }
  const { files } = await publish(input, { editions: USUAL_EDITIONS }, diskWorld('.'))
  return new Map(files.map(({ name, bytes }) => [name, bytes]))
}
