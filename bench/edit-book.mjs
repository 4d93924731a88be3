/**
 * A book of many files open in one process, a letter changed in one of them at a time: what the build of all editions
 * takes the first time and after an edit, in seconds of CPU, and whether the files are those of a cold build. The file is
 * put back at the end.
 *
 *   node bench/edit-book.mjs PLAN CHAPTER [--edits 3]
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { compiled } from './octavo.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { edits: { type: 'string', default: '3' } },
})
const [plan, chapter] = positionals
const { diskWorld, publish } = await compiled('index.js')
const { memoryCache } = await compiled('pipeline/index.js')
const cache = memoryCache()
const text = readFileSync(chapter, 'utf8')
const at = text.search(/(?<=[a-z]{3} )[a-z]{4}/)
const letter = (edit) => String.fromCharCode(97 + (edit % 26))

try {
  const first = await build({ cache })
  console.log(`first: ${first.cpu.toFixed(1)} s`)
  let last = first
  for (let edit = 0; edit < Number(values.edits); edit++) {
    writeFileSync(chapter, `${text.slice(0, at)}${letter(edit)}${text.slice(at + 1)}`)
    last = await build({ cache })
    console.log(`after an edit: ${last.cpu.toFixed(1)} s, ${(last.cpu / first.cpu).toFixed(2)} of it`)
  }
  const isSame = last.digests === (await build({})).digests
  console.log(isSame ? 'the same bytes as a cold build' : 'OTHER BYTES THAN A COLD BUILD')
  process.exitCode = isSame ? 0 : 1
} finally {
  writeFileSync(chapter, text)
}

async function build(more) {
  const before = process.cpuUsage()
  const input = { file: plan, base: 'book', bytes: readFileSync(plan) }
  const options = { editions: ['html', 'epub', 'pdf', 'print'], allowLowResolution: true, ...more }
  const { files } = await publish(input, options, diskWorld(dirname(plan)))
  const { user, system } = process.cpuUsage(before)
  const digests = files.map(
    ({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`,
  )
  return { cpu: (user + system) / 1e6, digests: digests.join() }
}
