import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from './support/folders.ts'
import { octavo } from './support/octavo.ts'

/** What people type who have read nothing, and what they are told or given for it. */

const WORDS = 'and so on '.repeat(12)

const FILES: Readonly<Record<string, string>> = {
  'a.md': '# A\n\nText.\n',
  'docs/b.md': '# B\n\nText.\n',
  'docs/deep/c.md': '# C\n\nText.\n',
  'bare/.keep': '',
  'mine.yaml': 'extends: bok\nname: mine\n',
  'slip.yaml': 'extends: essay\nname: slip\nstyles:\n  headng1:\n    align: center\n',
  'flat.yaml': 'extends: essay\nname: flat\nheadng1:\n  align: center\n',
  'house/own.yaml': 'extends: essay\nname: own\n',
  'named.md': '---\ntitle: A\nlang: en\ntemplate: house/onw.yaml\n---\n\nText.\n',
  'my essay.md': '# Mine\n\nText.\n',
  'a.tex': '\\section{A}\n',
  'a.adoc': '= A\n',
  'a.rst': 'A\n=\n',
  'a.typ': '= A\n',
  'a.odt': 'PK',
  'a.rtf': '{\\rtf1 A}',
  'cells.qmd': '# A\n\n```{r}\nplot(1)\n```\n\n```{python}\n1 + 1\n```\n',
  'web.mdx': 'import X from "./x"\n\n# A\n\nText.\n',
  'text.docx': '# A\n',
  'picture.md': '# A\n\n![A tree](tree.png)\n',
  'slips.md': '# A\n\n![A hill](hill.svg){widht=50%}\n',
  'sized.md': '# A\n\n![A hill](hill.svg){width=50%}\n\n![A hill](hill.svg){colour=red}\n',
  'hill.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 9L4 1L9 9z"/></svg>',
  'signs.md': '# A\n\nA seedling 🌱, a star ★ and a face 😀.\n',
  'long.md': `# A\n\n${WORDS}[^gone] ${WORDS}\n\n![${WORDS}](hill.svg){colour=red}\n`,
}

let cwd = ''

beforeEach(() => {
  cwd = temporaryFolder()
  for (const folder of ['docs/deep', 'house', 'bare']) mkdirSync(join(cwd, folder), { recursive: true })
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(cwd, name), text)
})

const run = (line: string) => octavo(line.split(' '), { cwd })

describe('is told with the way out:', () => {
  it.each([
    ['bild a.md', 2, 'Did you mean build?'],
    ['build aa.md', 1, 'did you mean a.md?'],
    ['build tides.md', 1, 'in this folder are a.md, '],
    ['build bare/tides.md', 1, 'check the spelling'],
    ['build bare', 1, 'octavo build .'],
    ['build docs/*.txt', 1, 'there is no file docs/*.txt'],
    ['a.md --template bok', 2, 'there is no template "bok"; did you mean book? octavo templates lists all'],
    ['a.md --template newspaper-page', 2, 'octavo templates lists all'],
    ['a.md --template house/onw.yaml', 2, 'did you mean house/own.yaml?'],
    ['pages a.md --template ./min.yaml', 2, 'did you mean mine.yaml?'],
    ['named.md', 1, 'did you mean house/own.yaml?'],
    ['a.md --template mine.yaml', 1, 'mine.yaml:1:10: error'],
    ['a.md --template slip.yaml', 1, 'slip.yaml:4:3: error'],
    ['a.md --template slip.yaml', 1, 'did you mean heading1?'],
    ['a.md --template flat.yaml', 1, 'did you mean styles.heading1?'],
    ['a.tex', 1, 'pandoc a.tex -o a.md'],
    ['a.adoc', 1, 'pandoc a.adoc -o a.md'],
    ['a.rst', 1, 'pandoc a.rst -o a.md'],
    ['a.typ', 1, 'pandoc a.typ -o a.md'],
    ['a.rtf', 1, 'save it as .docx or .odt'],
    ['a.odt', 1, 'another kind of file with this name'],
    ['cells.qmd --to html', 0, 'quarto render FILE --to gfm'],
    ['web.mdx --to html', 0, 'code of MDX'],
    ['text.docx', 1, 'another kind of file with this name'],
    ['a.md -o -', 2, 'which with --to'],
    ['a.md --to pfd', 2, 'did you mean pdf?'],
    ['a.md --to html,,pdf', 2, 'joined by commas alone: --to html,pdf'],
    ['build a.md --to html pdf', 1, 'joined by commas alone: --to html,pdf'],
    ['build my essay.md', 2, 'octavo build "my essay.md"'],
    ['my essay.md', 2, 'octavo build "my essay.md"'],
    ['pages docs', 1, 'name a file of it: docs/b.md'],
    ['repair', 2, 'Run octavo help repair to see how it is used'],
    ['a.md -t pdf', 2, 'here it is --to'],
    ['a.md --paper letter', 2, 'such as --template news-letter'],
    ['a.md --margin 2cm', 2, 'here it is a template of your own: octavo templates --eject news'],
    ['a.md --title Tides', 2, 'here it is the front matter of the article'],
    ['a.md --standalone', 2, 'here it is what every build does'],
    ['a.md --fail-on-warning', 2, 'here it is --strict'],
    ['explain --list', 2, 'octavo templates, octavo fonts or octavo explain'],
    ['https://example.org/a.html', 1, 'save the page, and build its file'],
    ['a.md --output=', 2, '-o names no folder; -o . is this one'],
    ['serve a.md', 2, 'here it is octavo preview'],
    ['check missing', 1, 'there is no file or folder missing'],
    ['preview missing --no-open', 1, 'there is no file missing'],
    ['check output --sarif --json', 2, 'takes one report'],
    ['picture.md --to html', 1, 'error: image "tree.png" is missing'],
    ['slips.md --to html', 0, 'did you mean width=…?'],
    ['sized.md --to html', 0, 'in a paragraph of its own also placement=…'],
  ])('octavo %s', async (line, code, told) => {
    const { status, stderr } = await run(line)
    expect([status, stderr]).toEqual([code, expect.stringContaining(told)])
  })

  it('octavo build, where there is no book', async () => {
    const { status, stderr } = await octavo(['build'], { cwd: join(cwd, 'docs') })
    expect([status, stderr]).toEqual([2, expect.stringContaining('octavo build . builds all')])
  })
})

describe('does what it says:', () => {
  it.each([
    ['a.md --to html', ['a']],
    ['build docs --to html', ['b', 'deep']],
    ['build docs/*.md --to html', ['b']],
    ['signs.md', ['signs']],
    ['a.md build --to html', ['a']],
  ])('octavo %s', async (line, made) => {
    const { status, stderr } = await run(line)
    expect([status, stderr.replaceAll(/^building .*\n/gm, '')]).toEqual([0, ''])
    expect(readdirSync(join(cwd, 'output'))).toEqual(made)
  })

  it('octavo a.md --to site -o as-site', async () => {
    expect((await run('a.md --to site -o as-site')).status).toBe(0)
    expect(readdirSync(join(cwd, 'as-site'))).toContain('a-site')
  })

  it('octavo help build', async () => {
    expect(await run('help build')).toEqual(await run('build --help'))
  })

  it('octavo --help names every template', async () => {
    const { stdout } = await run('help build')
    for (const name of ['news', 'large-print', 'news-letter', 'book-6x9']) expect(stdout).toContain(name)
  })

  it('octavo a.md -o - --to html gives the edition', async () => {
    expect((await run('a.md -o - --to html')).stdout).toMatch(/^<!doctype html>/)
    expect(existsSync(join(cwd, '-'))).toBe(false)
  })

  it('octavo check of a folder of builds looks into each, and names it as it is', async () => {
    await run('build docs --to html')
    const { status, stdout } = await run('check output')
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^output\/b\/\n[\s\S]*^output\/deep\/c\/$/m)])
  })

  it('octavo a.txt after octavo a.md says whose place it takes, and leaves no file of it', async () => {
    writeFileSync(join(cwd, 'a.txt'), 'Levels\n\nThe water stands level in the lock.\n')
    await run('a.md --to html,epub')
    const { stdout } = await run('a.txt --to html')
    expect(stdout).toContain('in place of the build of a.md')
    expect(stdout).toContain('removed, of the build before: a.epub')
    const { files } = JSON.parse(readFileSync(join(cwd, 'output/a/manifest.json'), 'utf8'))
    expect(files).toHaveLength(readdirSync(join(cwd, 'output/a')).length - 1)
  })

  it('cells of a program are told once', async () => {
    const { stderr } = await run('cells.qmd --to html')
    expect(stderr.match(/\[cell-unrun\]/g)).toHaveLength(1)
    expect(stderr).toContain('(2 times')
  })
})

it('no line of a text is shown wider than a terminal, and none is underlined from end to end', async () => {
  const { stderr } = await run('long.md --to html')
  const shown = stderr.split('\n').filter((line) => /^ {2}(?!hint:)/.test(line))
  expect(shown.length).toBeGreaterThan(2)
  for (const line of shown) expect(line.length).toBeLessThanOrEqual(80)
  expect(stderr).toMatch(/^ +\^{7}$/m)
  expect(stderr).not.toMatch(/^ {2}\^{20}/m)
})
