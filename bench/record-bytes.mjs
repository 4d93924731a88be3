/**
 * The SHA-256 of every edition of what a change of the code alone must leave as it is: the articles of `content/`, one
 * of every kind of node, and others by name, each in every template of Octavo's own. Runs from the sources.
 *
 *   node bench/record-bytes.mjs RECORD [ARTICLE…]             writes the record
 *   node bench/record-bytes.mjs RECORD [ARTICLE…] --compare   tells what differs from it, and exits with 1 if anything does
 *   --templates news,book                                     only in these
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withTestCode } from './test-code.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { compare: { type: 'boolean', default: false }, templates: { type: 'string' } },
})
const [record, ...articles] = positionals
if (record === undefined) {
  console.error('usage: node bench/record-bytes.mjs RECORD [ARTICLE…] [--compare]')
  process.exit(2)
}

const now = await withTestCode('/test/support/digests.ts', ({ digests }) =>
  digests(articles, values.templates?.split(',')),
)

if (values.compare) compare(JSON.parse(readFileSync(record, 'utf8')), now)
else writeFileSync(record, `${JSON.stringify(now, null, 2)}\n`)
console.log(`${Object.keys(now).length} files`)

function compare(before, after) {
  const isWanted = (name) => !values.templates || values.templates.split(',').includes(name.split('/')[1])
  const names = new Set([...Object.keys(before).filter(isWanted), ...Object.keys(after)])
  const changed = [...names].filter((name) => before[name] !== after[name])
  for (const name of changed) console.log(`differs: ${name}`)
  process.exitCode = changed.length === 0 ? 0 : 1
}
