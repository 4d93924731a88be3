import { execFile } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Diagnostics, readArticle } from '../src/pipeline/index.ts'
import { readPlan } from '../src/readers/book/index.ts'
import { UNNAMED } from '../src/readers/index.ts'
import { ROOT, temporaryFolder } from './support/folders.ts'
import { octavo } from './support/octavo.ts'

const DOCS = join(ROOT, 'docs')
const PAGES = readdirSync(DOCS).filter((name) => name.endsWith('.md') && name !== 'codes.md')

interface Example {
  readonly page: string
  readonly language: string
  readonly text: string
}

/** Every block of code of the documentation. */
const EXAMPLES: readonly Example[] = PAGES.flatMap((page) =>
  [...readFileSync(join(DOCS, page), 'utf8').matchAll(/^(`{3,})(\w*)[^\n]*\n(.*?)^\1$/gms)].map(
    ([, , language, text]) => ({ page, language: language!, text: text! }),
  ),
)

const of = (...languages: readonly string[]): Example[] =>
  EXAMPLES.filter(({ language }) => languages.includes(language))

it('is a book whose editions say the same', async () => {
  const output = mkdtempSync(join(tmpdir(), 'octavo-docs-'))
  try {
    const args = ['build', 'docs', '--output', output, '--check', '--to', 'html,epub,pdf,site']
    const { status, stdout, stderr } = await octavo(args)
    // Where its pages end changes with every sentence; what its text says is right.
    expect(stderr.match(/\[(?!page-)[\w-]+\]$/gm)).toBeNull()
    expect(stdout).toContain('checked: all editions say the same')
    expect(status).toBe(0)
  } finally {
    rmSync(output, { recursive: true })
  }
})

it('shows each construct by a picture that follows its example', () => {
  const text = readFileSync(join(DOCS, 'markdown.md'), 'utf8')
  const shown = [...text.matchAll(/^`{3,}\n\n!\[[^\]]{20,}\]\(constructs\/([\w-]+\.png)\)$/gm)].map(
    ([, name]) => name,
  )
  expect(shown.length).toBeGreaterThan(10)
  expect(shown.toSorted()).toEqual(
    readdirSync(join(DOCS, 'constructs')).filter((name) => name.endsWith('.png')),
  )
})

describe('an example of the documentation', () => {
  it.each(of('markdown', 'md'))('is read without a word: $page: $text', async ({ text }) => {
    const diagnostics = new Diagnostics('example.md')
    diagnostics.take(await readArticle({ file: 'example.md', bytes: new TextEncoder().encode(text) }))
    expect(
      diagnostics
        .inSourceOrder()
        .filter(({ code, severity }) => severity !== 'info' && code !== 'title-missing'),
    ).toEqual([])
  })

  it('is a plan that is read without a word, where it is one', async () => {
    const plans = of('yaml').filter(({ text }) => /^(?:chapters|parts):/m.test(text))
    expect(plans.length).toBeGreaterThan(1)
    for (const { text } of plans) {
      const shelf = { read: async () => new Uint8Array(), list: async () => [] }
      const { findings } = await readPlan('octavo.yaml', new TextEncoder().encode(text), UNNAMED, shelf)
      expect(findings.filter(({ code }) => code === 'book-key')).toEqual([])
    }
  })

  it('is a program that runs, where it is one', async () => {
    const programs = of('js')
    expect(programs.length).toBeGreaterThan(2)
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'node_modules'))
    symlinkSync(ROOT, join(cwd, 'node_modules/octavo'))
    writeFileSync(join(cwd, 'essay.md'), '# Sluice\n\nWater *falls*.\n')
    const said: string[] = []
    for (const { text } of programs) {
      writeFileSync(join(cwd, 'example.mjs'), text)
      const { stdout, stderr } = await promisify(execFile)(process.execPath, ['example.mjs'], { cwd })
      expect(stderr).toBe('')
      said.push(stdout.trim().split('\n').at(-1)!)
    }
    expect(said).toEqual(['4 files, 0 differences', '1 pages', '5 pages of 420 by 595 points'])
  }, 120_000)

  it('of the first ten minutes does what it says, from an empty folder', async () => {
    const own = EXAMPLES.filter(({ page }) => page === 'start.md')
    const [locks, , levels] = own.filter(({ language }) => language === 'markdown')
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'slow-water'))
    writeFileSync(join(cwd, 'locks.md'), locks!.text)
    writeFileSync(join(cwd, 'levels.md'), levels!.text)
    writeFileSync(join(cwd, 'slow-water/octavo.yaml'), own.find(({ language }) => language === 'yaml')!.text)
    for (const name of ['canals', 'locks', 'weirs'])
      writeFileSync(join(cwd, `slow-water/${name}.md`), `# ${name}\n\nThe water stands.\n`)
    const commands = own
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => [...text.matchAll(/^octavo (.+)$/gm)].map(([, rest]) => rest!))
      .filter((rest) => !/^--version|^preview|--watch/.test(rest))
    expect(commands.length).toBeGreaterThan(8)
    for (const rest of commands) {
      const args = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)
      const { status, stderr } = await octavo(args, { cwd })
      expect([rest, status, stderr.replaceAll(/^(?:building|checking) .*\n/gm, '')]).toEqual([rest, 0, ''])
    }
  })

  it('leaves out no command and no option', async () => {
    const page = readFileSync(join(DOCS, 'commands.md'), 'utf8')
    const commands = (await octavo(['--help'])).stdout.split('Commands:')[1]!.match(/(?<=^ {2})[a-z]+/gm)!
    expect(commands.length).toBeGreaterThan(10)
    for (const command of commands) {
      expect(page).toContain(`octavo ${command}`)
      const options = (await octavo(['help', command])).stdout.match(/(?<=^ {2}.{0,4})--[a-z-]+/gm) ?? []
      const told = options.filter((option) => !['--help', '--stdio'].includes(option))
      expect(told.filter((option) => !page.includes(option))).toEqual([])
    }
  })

  it('names only commands and options that there are', async () => {
    const said = EXAMPLES.filter(({ language }) => ['', 'sh', 'bash', 'console'].includes(language)).flatMap(
      ({ page, text }) =>
        [...text.matchAll(/^(?:\$ )?octavo (.*)$/gm)].map(([line, rest]) => ({ page, line, rest: rest! })),
    )
    expect(said.length).toBeGreaterThan(5)
    const help = new Map<string, string>()
    for (const { page, line, rest } of said) {
      const [first = ''] = rest.split(' ')
      const command = /^[a-z]+$/.test(first) ? first : 'build'
      if (!help.has(command)) help.set(command, (await octavo(['help', command])).stdout)
      const options = rest.match(/(?<=\s|^)--?[a-z][a-z-]*/g) ?? []
      for (const option of options.filter((option) => option !== '--version'))
        expect(help.get(command), `${page}: ${line}`).toMatch(new RegExp(`(?<=\\s)${option}\\b`))
    }
  })
})
