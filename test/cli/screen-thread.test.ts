import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/folders.ts'
import { octavoAlone } from '../support/octavo.ts'

const SOURCE = `---
title: Two threads
---

${'A sentence that fills pages, so that some begin inside a paragraph. '.repeat(90)}[^1]

![A missing picture](none.png)

[A link that no screen can follow](https://tables.example:999999/)

[^1]: A note.
`

describe('HTML and EPUB made in a thread of their own', () => {
  it('are the same bytes as those made beside nothing else, and what they report is told once', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'threads.md')
    writeFileSync(file, SOURCE)
    const build = async (to: string, output: string) => {
      const { stdout } = await octavoAlone(['build', file, '--to', to, '--json', '-o', join(folder, output)])
      const { builds } = JSON.parse(stdout) as { builds: { diagnostics: { code: string }[] }[] }
      return builds[0]!.diagnostics.map(({ code }) => code)
    }
    const codes = await build('html,epub,pdf', 'together')
    expect(await build('html,epub', 'alone')).toEqual(codes)
    expect(codes.filter((code) => code === 'image-missing')).toHaveLength(1)
    expect(codes).toContain('link-dropped')

    const bytes = (output: string, ending: string) => readFileSync(join(folder, output, `threads.${ending}`))
    for (const ending of ['html', 'epub']) {
      expect(bytes('together', ending).equals(bytes('alone', ending))).toBe(true)
    }
    expect(bytes('together', 'html').toString()).toContain('id="page-2"')
  })
})
