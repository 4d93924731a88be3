import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compile } from './compile.ts'
import { temporaryFolder } from './folders.ts'

function programOf(text: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.ts'), text)
  const compilerOptions = { strict: true, types: [], outDir: 'out', rootDir: '.' }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['a.ts'] }))
  return folder
}

it.each([
  [
    'its types do not fit',
    "export const depth: number = 'deep'\n",
    "Type 'string' is not assignable to type 'number'",
  ],
  ['it cannot be read', 'export const = 1\n', 'a.ts(1,14): error'],
])('a program is told where %s', (_, text, message) => {
  expect(() => compile(programOf(text))).toThrow(message)
})

it('a sound program is written', () => {
  const folder = programOf('export const depth: number = 1\n')
  compile(folder)
  expect(readdirSync(join(folder, 'out'))).toContain('a.js')
})
