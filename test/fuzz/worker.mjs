// The process that is fuzzed: it builds or checks what it is told to, and says what was said, what it cost, and what it did not expect.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const dist = new URL('../../dist/', import.meta.url)
const { publish, diskWorld, EDITIONS } = await import(new URL('index.js', dist))
const { checkFiles } = await import(new URL('proof/index.js', dist))
const { editionsAmong } = await import(new URL('cli/built-editions.js', dist))
const { editionOf, TREE_FILE } = await import(new URL('editions.js', dist))

const MEGABYTE = 2 ** 20

/** @returns {Promise<{ errors: string[], differences: string[] }>} codes of what was told */
async function build(folder, { input, template, outputProfile }) {
  const bytes = new Uint8Array(await readFile(join(folder, input)))
  const chosen = template && join(folder, template)
  const profile = outputProfile && join(folder, outputProfile)
  const world = diskWorld(folder, {
    ...(chosen && { template: chosen }),
    ...(profile && { outputProfile: profile }),
  })
  const options = {
    editions: EDITIONS,
    allowLowResolution: true,
    ...(chosen && { template: chosen }),
    ...(profile && { outputProfile: profile }),
  }
  const { files, diagnostics } = await publish({ file: input, bytes }, options, world)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return {
    errors: codes(errors),
    differences: codes(await differencesOf(files), ({ edition, code }) => `${edition} ${code}`),
  }
}

function differencesOf(files) {
  const tree = files.find(({ name }) => name.endsWith(TREE_FILE.suffix))
  return tree ? check(editionsAmong(files), tree.bytes) : []
}

async function check(files, tree) {
  return (await checkFiles({ files, tree })).flatMap(({ edition, differences }) =>
    differences.map((difference) => ({ edition, ...difference })),
  )
}

async function checkFinished(folder, { input }) {
  const read = async () => new Uint8Array(await readFile(join(folder, input)))
  const file = { name: input, edition: editionOf(input).edition, read }
  return { errors: codes(await check([file])), differences: [] }
}

function codes(all, name = ({ code }) => code) {
  return [...new Set(all.map(name))]
}

process.on('message', async ({ folder, asked }) => {
  const before = process.cpuUsage()
  const isFinished = /\.(?:pdf|epub)$|^file\.html$/.test(asked.input)
  const said = await (isFinished ? checkFinished : build)(folder, asked).catch((error) => ({
    thrown: String(error?.stack ?? error),
  }))
  const { user, system } = process.cpuUsage(before)
  process.send({ ...said, seconds: (user + system) / 1e6, megabytes: process.memoryUsage.rss() / MEGABYTE })
})
process.send('ready')
