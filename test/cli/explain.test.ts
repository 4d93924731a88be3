import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ROOT } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

it('shows what is said with a code, the way out, and an input that provokes it', async () => {
  const { status, stdout, stderr } = await octavo(['explain', 'image-missing'])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^input\.md:6:1: warning: .+ \[image-missing\]\n.+\n.+\n {2}hint: check its name/)
  expect(stdout).toMatch(/\n\nIt is said of this input\.md:\n\n {2}.*!\[A tide gauge at low water\.\]/s)
})

it('lists every code that has an example', async () => {
  const { stdout } = await octavo(['explain'])
  expect(stdout.trimEnd().split('\n')).toEqual(readdirSync(`${ROOT}test/fixtures/errors`).sort())
})

it('knows what is meant by a misspelt code, and says so where it has no example', async () => {
  expect(await octavo(['explain', 'image-mising'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: no example is kept for the code "image-mising"; did you mean image-missing?\n',
  })
  expect((await octavo(['explain', 'xyzzy'])).stderr).toContain('octavo explain lists those that have one')
})
