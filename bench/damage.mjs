/**
 * What a check says of damaged editions: so many files with one bit turned, and as many cut off, of each edition of a
 * build. Counts those that are told by what is in them, those that only the manifest tells, and those that neither
 * does, which must be none; a reader that throws what it does not expect, or takes over ten seconds, fails the bench. Seeded.
 *
 *   npm run build && node bench/damage.mjs output/word 1000 [seed]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editionOf } from '../dist/editions.js'
import { checkFiles } from '../dist/proof/index.js'

const [folder, count = '100', seed = '1'] = process.argv.slice(2)
const LONGEST = 10_000

/** Numbers from 0 to below 1 (Park and Miller, Communications of the ACM 31, 1988). */
function random(start) {
  let state = start
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const DAMAGES = {
  'bits turned': (bytes, chance) => {
    const at = Math.floor(chance() * bytes.length)
    return bytes.with(at, bytes[at] ^ (1 << Math.floor(chance() * 8)))
  },
  'ends cut off': (bytes, chance) => bytes.slice(0, Math.floor(chance() * bytes.length)),
}

const read = (name) => new Uint8Array(readFileSync(join(folder, name)))
const names = readdirSync(folder)
const tree = read(names.find((name) => name.endsWith('.ast.json')))
const manifest = { bytes: read('manifest.json') }

let isGood = true
for (const name of names.filter((one) => editionOf(one))) {
  const bytes = read(name)
  const { edition } = editionOf(name)
  for (const [what, damage] of Object.entries(DAMAGES)) {
    const chance = random(Number(seed))
    const tally = { told: 0, byManifest: 0, silent: 0, thrown: 0, slowest: 0 }
    for (let round = 0; round < Number(count); round++) {
      const damaged = damage(bytes, chance)
      const start = process.cpuUsage()
      try {
        const files = [{ name, edition, read: async () => damaged }]
        const [{ differences }] = await checkFiles({ files, tree, manifest })
        const codes = differences.map(({ code }) => code)
        if (codes.includes('check-unreadable')) throw new Error(differences[0].message)
        if (codes.some((code) => code !== 'manifest-hash-differs')) tally.told++
        else if (codes.length > 0) tally.byManifest++
        else tally.silent++
      } catch (error) {
        tally.thrown++
        console.error(`${name}: ${error.stack}`)
      }
      tally.slowest = Math.max(tally.slowest, Math.round(process.cpuUsage(start).user / 1000))
    }
    isGood &&= tally.silent + tally.thrown === 0 && tally.slowest < LONGEST
    const { told, byManifest, silent, thrown, slowest } = tally
    console.log(
      `${name}, ${what}: ${told} told by what is in the file, ${byManifest} by the manifest alone, ` +
        `${silent} silent, ${thrown} thrown; slowest ${slowest} ms of CPU`,
    )
  }
}
process.exitCode = isGood ? 0 : 1
