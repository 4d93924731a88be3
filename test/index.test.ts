import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { reference } from '../bench/reference.mjs'
import { check, diskWorld, publish } from '../src/index.ts'
import { Diagnostics, readArticle } from '../src/pipeline/index.ts'
import { ROOT, temporaryFolder } from './support/folders.ts'

it('publishes from a program and holds what it made against its tree, as the README shows', async () => {
  const input = { file: 'essay.md', bytes: new TextEncoder().encode('# Sluice\n\nWater *falls*.\n') }
  const { files, diagnostics } = await publish(input, { editions: ['html'] }, diskWorld('.'))
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  const bytesOf = (ending: string) => files.find(({ name }) => name.endsWith(ending))!.bytes
  const [tree, html] = [bytesOf('.ast.json'), bytesOf('.html')]
  const differencesOf = async (bytes: Uint8Array) => {
    const file = { name: 'essay.html', edition: 'html', read: async () => bytes } as const
    const [checked] = await check({ files: [file], tree })
    return checked!.differences.map(({ code }) => code)
  }
  expect(await differencesOf(html)).toEqual([])
  const spoilt = new TextDecoder().decode(html).replace('<em>falls</em>', 'falls')
  expect(await differencesOf(new TextEncoder().encode(spoilt))).toEqual(['emphasis-lost'])
})

it('declares all that a program in TypeScript asks for, to the letter', () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'node_modules'))
  symlinkSync(ROOT, join(cwd, 'node_modules/octavo'))
  symlinkSync(join(ROOT, 'node_modules/@types'), join(cwd, 'node_modules/@types'))
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'esnext',
    noEmit: true,
    types: ['node'],
  }
  writeFileSync(join(cwd, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(cwd, 'program.ts'),
    `import { diskWorld, type Page, type Paragraph, publishEvents, typeset } from 'octavo'
const input = { file: 'essay.md', bytes: new Uint8Array() }
const { pages } = await typeset(input, { template: 'book' }, diskWorld('.'))
export const folios: string[] = pages.map((page: Page) => page.folio)
for await (const event of publishEvents(input, { editions: ['pdf'] }, diskWorld('.')))
  if (event.kind === 'finding') console.log(event.diagnostic.code)
export const type: Paragraph['type'] = 'heading'
`,
  )
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', cwd], { cwd, encoding: 'utf8' })
  expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^program\.ts\(7,14\): error TS2322:/)])
}, 60_000)

it('has a reference that is read without a word, and names no type that it does not show', async () => {
  const { text, unnamed } = reference()
  for (const name of ['publish', 'typeset', 'check', 'World', 'Paragraph', 'TextRun'])
    expect(text).toContain(`## \`${name}\`\n`)
  expect(text).toContain('function typeset(input: Input,')
  // Tables and hooks of our own, by which the types are made.
  const ours = ['OPERATIONS', 'DECLARED', 'CODES', 'RULES', 'PDF_UA_PARTS', 'PDF_X', 'IMPOSITIONS']
  const parts = ['Named', 'ScreenService', 'Finding']
  expect([...unnamed].filter((name) => ![...ours, ...parts].includes(name))).toEqual([])
  const diagnostics = new Diagnostics('octavo.md')
  diagnostics.take(await readArticle({ file: 'octavo.md', bytes: new TextEncoder().encode(text) }))
  expect(diagnostics.inSourceOrder().filter(({ severity }) => severity !== 'info')).toEqual([])
}, 60_000)
