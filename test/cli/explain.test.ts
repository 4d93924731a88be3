import { expect, it } from 'vitest'
import { codesOfSource } from '../support/codes.ts'
import { octavo } from '../support/octavo.ts'

it('shows what is said with a code, the way out, and an input that provokes it', async () => {
  const { status, stdout, stderr } = await octavo(['explain', 'image-missing'])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^input\.md:6:1: error: .+ \[image-missing\]\n.+\n.+\n {2}hint: check its name/)
  expect(stdout).toMatch(/\n\nIt is said of this input\.md:\n\n {2}.*!\[A tide gauge at low water\.\]/s)
})

it('says what a code means for which no input can stand', async () => {
  const { stdout } = await octavo(['explain', '[output-foreign]'])
  expect(stdout).toMatch(/no build has written.*\nWay out: move it away/)
  expect((await octavo(['explain', 'note-number-differs'])).stdout).toContain('a note is numbered otherwise')
})

it('lists every code that any stage can tell, with what it means, once', async () => {
  const { stdout } = await octavo(['explain'])
  const listed = [...stdout.matchAll(/^ {2}(\S+) {2,}\S.*$/gm)].map(([, code]) => code!)
  expect(listed.toSorted()).toEqual([...codesOfSource()].toSorted())
  expect(stdout).toMatch(/^The file\n {2}input-binary +the file is no text/)
  expect(stdout).toMatch(/\n\nPictures\n {2}image-missing +the file of a picture is not there\n/)
  expect(stdout).toContain('octavo explain CODE shows the way out')
})

it('lists the codes that a word is of', async () => {
  const { status, stdout } = await octavo(['explain', 'Glyph'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^Templates and fonts\n {2}glyph-missing +no font has a character\n/)
  expect(stdout).toContain('pdf-glyph-missing')
  expect(stdout).not.toContain('image-missing')
  expect((await octavo(['explain', 'pictures'])).stdout).toContain('cover-left-out')
})

it('knows what is meant by a misspelt code', async () => {
  expect(await octavo(['explain', 'image-mising'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: no message has the code "image-mising"; did you mean image-missing?\n',
  })
  expect((await octavo(['explain', 'xyzzy'])).stderr).toContain('octavo explain lists all codes')
})
