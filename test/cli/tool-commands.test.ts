import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SHELLS } from '../../src/cli/shells.ts'
import { LOOKS, LOOKS_ON_OTHER_PAPER } from '../../src/looks.ts'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

describe('octavo templates', () => {
  it('lists all, each with what it is for', async () => {
    const { status, stdout } = await octavo(['templates'])
    expect(status).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...LOOKS, ...LOOKS_ON_OTHER_PAPER])
    for (const line of lines) expect(line).toMatch(/^[\w-]+ {2,}[A-Z].*\.$/)
  })

  it('copies one that builds, and over none that is there', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'water.md'), '# Water\n\nIt stands level.\n')
    const { stdout } = await octavo(['templates', '--eject', 'book-6x9'], { cwd })
    expect(stdout).toContain('--template ./book-6x9.yaml')
    const built = await octavo(['water.md', '--template', './book-6x9.yaml', '--to', 'pdf', '-q'], { cwd })
    expect(built).toEqual({ status: 0, stdout: '', stderr: '' })
    const again = await octavo(['templates', '--eject', 'book-6x9'], { cwd })
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('book-6x9.yaml')])
  })

  it('lists the themes that are installed here, and builds with one that brings its fonts', async () => {
    const cwd = temporaryFolder()
    const home = join(cwd, 'node_modules/octavo-theme-quarry')
    cpSync(join(ROOT, 'docs/themes/octavo-theme-quarry'), home, { recursive: true })
    const face = createRequire(import.meta.url).resolve('source-sans/OTF/SourceSans3-Bold.otf')
    mkdirSync(join(home, 'fonts'))
    copyFileSync(face, join(home, 'fonts/face.otf'))
    writeFileSync(join(home, 'fonts/OFL.txt'), 'Free.')
    const faces = ['regular', 'italic', 'bold', 'boldItalic']
      .map((name) => `${name}: ./fonts/face.otf`)
      .join(', ')
    const serif = `{ family: Hollin, fallback: [serif], licence: ./fonts/OFL.txt, licenceName: OFL-1.1, faces: { ${faces} } }`
    writeFileSync(join(home, 'own.yaml'), `extends: ./a5.yaml\nname: own\nfonts:\n  serif: ${serif}\n`)
    const broken = join(cwd, 'node_modules/@house/octavo-theme-broken')
    mkdirSync(broken, { recursive: true })
    writeFileSync(join(broken, 'template.yaml'), 'extends: bok\nname: broken\n')

    const { status, stdout } = await octavo(['templates'], { cwd })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^octavo-theme-quarry +Slate and limestone .*\n +\S+sample\.md, \S+picture\.png$/m)
    expect(stdout).toMatch(/^@house\/octavo-theme-broken +cannot be used: there is no template "bok"/m)

    writeFileSync(join(cwd, 'mine.yaml'), 'extends: octavo-theme-quarry/own.yaml\nname: mine\n')
    cpSync(join(home, 'sample.md'), join(cwd, 'sample.md'))
    for (const template of ['octavo-theme-quarry', './mine.yaml']) {
      const args = [
        'sample.md',
        '--template',
        template,
        '--to',
        'html,pdf',
        '--check',
        '-o',
        template.slice(-4),
      ]
      const built = await octavo(args, { cwd })
      expect([built.status, built.stdout], built.stderr).toEqual([
        0,
        expect.stringContaining('all editions say the same'),
      ])
    }
    expect(readFileSync(join(cwd, 'yaml/sample.html'), 'utf8')).toContain('Hollin')
    const none = await octavo(['sample.md', '--template', 'octavo-theme-none'], { cwd })
    expect(none.stderr).toContain('hint: npm install octavo-theme-none')
    const ejected = await octavo(['templates', '--eject', 'octavo-theme-quarry'], { cwd })
    expect([ejected.status, ejected.stderr]).toEqual([
      2,
      expect.stringContaining('extends: octavo-theme-quarry'),
    ])
  }, 120_000)

  it('knows what was meant', async () => {
    const { status, stderr } = await octavo(['templates', '--eject', 'bok'])
    expect([status, stderr]).toEqual([2, 'error: no template is called "bok"; did you mean book?\n'])
  })
})

it('octavo fonts lists the families of a template, and fails for one that is not at hand', async () => {
  const cwd = temporaryFolder()
  const { status, stdout } = await octavo(['fonts', '--template', 'essay'])
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^Source Serif 4 {2}serif, OFL-1\.1$/m)])
  const faces = '{ regular: ./own.otf, italic: ./own.otf, bold: ./own.otf, boldItalic: ./own.otf }'
  const family = `{ family: Own, fallback: [serif], licence: ./LICENCE, licenceName: OFL-1.1, faces: ${faces} }`
  writeFileSync(join(cwd, 'own.yaml'), `extends: essay\nname: own\nfonts:\n  serif: ${family}\n`)
  const missing = await octavo(['fonts', '--template', './own.yaml'], { cwd })
  expect([missing.status, missing.stdout]).toEqual([1, expect.stringContaining('there is no file ./own.otf')])
  const none = await octavo(['fonts', '--template', 'bok'])
  expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('did you mean book?')])
})

it('octavo doctor finds what a build needs, and tells of judges that are not there', async () => {
  const { status, stdout } = await octavo(['doctor'], { env: { PATH: '' } })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^ok +fonts .*Source Serif 4/m)
  expect(stdout).toMatch(/^ok +images /m)
  expect(stdout).toMatch(/^absent +veraPDF +not found; set VERAPDF_JAR/m)
})

describe('octavo completion', () => {
  it.each(SHELLS)('names every command and the options of build for %s', async (shell) => {
    const { status, stdout } = await octavo(['completion', shell])
    expect(status).toBe(0)
    for (const word of [
      'build',
      'explain',
      'init',
      shell === 'fish' ? '-l dry-run' : '--dry-run',
      'book-6x9',
    ])
      expect(stdout).toContain(word)
  })

  it('completes in bash', async () => {
    const { stdout: script } = await octavo(['completion', 'bash'])
    const complete = (...words: string[]) => {
      const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`
      const { stdout } = spawnSync('bash', ['-c', `${script}\n${line}; _octavo; echo "\${COMPREPLY[*]}"`], {
        cwd: temporaryFolder(),
        encoding: 'utf8',
      })
      return stdout.trim()
    }
    expect(complete('octavo', 'bu')).toBe('build')
    expect(complete('octavo', 'build', '--dry')).toBe('--dry-run')
    expect(complete('octavo', 'build', '--template', 'work')).toBe('worksheet')
  })

  it('knows no other shell', async () => {
    expect(await octavo(['completion', 'tcsh'])).toMatchObject({ status: 2, stdout: '' })
  })
})

it('octavo man is a page of the manual with every command and option of the help', async () => {
  const { status, stdout } = await octavo(['man'])
  expect([status, stdout.slice(0, 10)]).toEqual([0, '.TH OCTAVO'])
  const { stdout: help } = await octavo(['build', '--help'])
  for (const [, option] of help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm))
    expect(stdout).toContain(option!.replaceAll('-', '\\-'))
  const { man, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest
  expect(scripts.build).toContain(`main.js man > ${man.replace('./', '')}`)
})

interface Manifest {
  readonly man: string
  readonly scripts: Readonly<Record<string, string>>
}
