import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DISK, type Disk } from '../../../src/cli/output/disk.ts'
import { folderKey, prepareOutput, writeBuild, writeNew } from '../../../src/cli/output/index.ts'
import { Refusal } from '../../../src/diagnostic.ts'
import { folderOfFile, temporaryFolder } from '../../support/folders.ts'

const SUFFIXES = ['.html', '.epub', '.pdf', '-print.pdf', '.ast.json']

/** What a build of `water` gives, of which each file says `says`. */
function filesOf(says: string, suffixes = SUFFIXES, base = 'water') {
  const names = suffixes.map((suffix) => `${base}${suffix}`)
  const manifest = JSON.stringify({
    says,
    generator: { name: 'Octavo' },
    files: names.map((name) => ({ name })),
  })
  const texts = [...names.map((name) => [name, says]), ['manifest.json', manifest]]
  return texts.map(([name, text]) => ({
    name: name!,
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text),
  }))
}

/** What the files of a folder say; `none` where there is no folder. */
function saidIn(folder: string): string {
  if (!existsSync(folder)) return 'none'
  const names = readdirSync(folder).filter((name) => name.startsWith('water') || name === 'manifest.json')
  const said = names.map((name) => /old|new/.exec(readFileSync(join(folder, name), 'utf8'))![0])
  return `${names.length} ${[...new Set(said)].join(' and ')}`
}

const codeOf = (writing: Promise<unknown>) =>
  writing.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.finding.code : error),
  )

/** A disk whose call number `at` fails; calls are counted from 1. */
function failing(at: number, code: string, count: { calls: number; failed?: keyof Disk }): Disk {
  return new Proxy(DISK, {
    get: (disk, name: keyof Disk) => {
      const call = disk[name] as (...args: unknown[]) => unknown
      return (...args: unknown[]) => {
        count.calls += 1
        if (count.calls === at) {
          count.failed = name
          const error = Object.assign(new Error(`${name} fails`), { code })
          if (/Now$|^rename$/.test(name)) throw error
          return Promise.reject(error)
        }
        return call(...args)
      }
    },
  })
}

/** The places that a build may be written to: one of its own, one that is shared, one that is not there. */
const PLACES: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  'that is not there': async () => {},
  'of an earlier build': async (folder) => writeBuild({ folder, base: 'water' }, filesOf('old')),
  'with other files beside an earlier build': async (folder) => {
    await writeBuild({ folder, base: 'water' }, filesOf('old'))
    writeFileSync(join(folder, 'notes.txt'), 'mine')
  },
}

describe('a build is written whole or not at all', () => {
  const files = filesOf('new', ['.html', '.ast.json'])

  it.each(Object.entries(PLACES))('into a folder %s', async (_, fill) => {
    const folder = join(temporaryFolder(), 'outer', 'made')
    await fill(folder)
    const gone = existsSync(folder) ? ['water-print.pdf', 'water.epub', 'water.pdf'] : []
    expect([...(await writeBuild({ folder, base: 'water' }, files))].sort()).toEqual(gone)
    expect(saidIn(folder)).toBe('3 new')
    expect(readdirSync(dirname(folder))).toEqual(['made'])
    expect(readdirSync(folder).includes('notes.txt')).toBe(String(fill).includes('notes.txt'))
  })

  it.each(
    Object.entries(PLACES).flatMap(([name, fill]) =>
      ['ENOSPC', 'EMFILE', 'EACCES', 'EIO', 'EXDEV'].map((code) => [name, code, fill] as const),
    ),
  )('into a folder %s, whichever call answers %s', async (_, code, fill) => {
    let isDone = false
    for (let at = 1; !isDone; at++) {
      const folder = join(temporaryFolder(), 'outer', 'made')
      await fill(folder)
      const before = saidIn(folder)
      const count: { calls: number; failed?: keyof Disk } = { calls: 0 }
      const result = await codeOf(writeBuild({ folder, base: 'water' }, files, failing(at, code, count)))
      isDone = count.calls < at
      expect([at, result]).toEqual([at, expect.stringMatching(/^(done|output-not-writable)$/)])
      expect([at, saidIn(folder)]).toEqual([at, result === 'done' ? '3 new' : before])
      // What cannot be taken away is by the next run.
      if (/^remove/.test(count.failed ?? '')) continue
      if (before !== 'none') expect([at, readdirSync(dirname(folder))]).toEqual([at, ['made']])
      else if (result !== 'done') expect(existsSync(dirname(folder))).toBe(false)
    }
  })

  it('and what is half-way when the disk fails for good is finished by the next run', async () => {
    const folder = join(temporaryFolder(), 'made')
    await PLACES['with other files beside an earlier build']!(folder)
    let renames = 0
    const dying = {
      ...DISK,
      rename: (from: string, to: string) => {
        renames += 1
        if (renames > 3) throw Object.assign(new Error('no disk'), { code: 'EIO' })
        DISK.rename(from, to)
      },
    }
    expect(await codeOf(writeBuild({ folder, base: 'water' }, files, dying))).toBe('output-unfinished')
    expect(saidIn(folder)).toBe('3 old')
    await prepareOutput({ folder, base: 'water' }, ['html'])
    expect(saidIn(folder)).toBe('3 new')
    expect(readdirSync(dirname(folder))).toEqual(['made'])
  }, 20_000)
})

// At once: each waits for three seconds until what has died counts as dead.
describe.concurrent('what a run has left that died', () => {
  const home = folderOfFile()
  const freshFolder = () => mkdtempSync(join(home, 'test-'))

  /** Writes until the given rename, and stays there as a killed process does. */
  async function dieAt(folder: string, rename: number): Promise<void> {
    let renames = 0
    const dead = new Promise<void>((resolve) => {
      const disk: Disk = {
        ...DISK,
        rename: (from, to) => {
          renames += 1
          if (renames < rename) return DISK.rename(from, to)
          resolve()
          throw new Dead()
        },
        removeNow: () => {},
        removeFolderNow: () => {},
        removeFolder: async () => {},
      }
      void writeBuild({ folder, base: 'water' }, filesOf('new', ['.html', '.ast.json']), disk).catch(() => {})
    })
    await dead
  }
  class Dead extends Error {}

  const shared = [1, 2, 5, 6, 7, 8, 9].map(
    (rename) => ['with other files beside an earlier build', rename] as const,
  )
  const whole = [1, 2].map((rename) => ['of an earlier build', rename] as const)
  it.each([['that is not there', 1] as const, ...whole, ...shared])(
    'in a folder %s, at rename %i, is finished or taken back by the next',
    async (name, rename) => {
      const folder = join(freshFolder(), 'made')
      await PLACES[name]!(folder)
      await dieAt(folder, rename)
      expect(saidIn(folder)).toMatch(/^(none|[1-6] old|[1-3] new|0 )$/)
      expect(existsSync(join(folder, 'manifest.json'))).toBe(/^6/.test(saidIn(folder)))
      expect(await codeOf(writeBuild({ folder, base: 'water' }, filesOf('new')))).toBe('done')
      expect(saidIn(folder)).toBe('6 new')
      expect(readdirSync(dirname(folder))).toEqual(['made'])
      expect(readdirSync(folder)).not.toContain('.octavo-stage')
    },
    20_000,
  )

  it.each([
    [
      'a copy of the earlier build',
      '6 old',
      (folder: string, copy: string) => cpSync(copy, folder, { recursive: true }),
    ],
    ['an empty folder', '3 new', (folder: string) => mkdirSync(folder)],
  ])(
    'does not stop the next one where %s stands in its place since',
    async (_, expected, restore) => {
      const outer = freshFolder()
      const folder = join(outer, 'made')
      const copy = join(freshFolder(), 'copy')
      await PLACES['of an earlier build']!(folder)
      cpSync(folder, copy, { recursive: true })
      await dieAt(folder, 2)
      expect(saidIn(folder)).toBe('none')
      restore(folder, copy)
      await prepareOutput({ folder, base: 'water' }, ['html'])
      expect(saidIn(folder)).toBe(expected)
      expect(readdirSync(outer)).toEqual(['made'])
      expect(await codeOf(writeBuild({ folder, base: 'water' }, filesOf('new')))).toBe('done')
    },
    20_000,
  )

  it('and a folder of it that somebody has put back stays, beside files of others', async () => {
    const folder = join(freshFolder(), 'made')
    await PLACES['with other files beside an earlier build']!(folder)
    const html = readFileSync(join(folder, 'water.html'))
    await dieAt(folder, 7)
    expect(saidIn(folder)).toBe('0 ')
    writeFileSync(join(folder, 'water.html'), html)
    await prepareOutput({ folder, base: 'water' }, ['html']).catch(() => {})
    expect(saidIn(folder)).toBe('1 old')
  }, 20_000)

  it.each([
    ['a link that leads elsewhere', (place: string, victim: string) => symlinkSync(victim, place)],
    ['what is none of ours', (place: string) => mkdirSync(join(place, 'photographs'), { recursive: true })],
  ])(
    'is not taken for %s',
    async (_, plant) => {
      const outer = freshFolder()
      const victim = join(freshFolder(), 'victim')
      mkdirSync(join(victim, '0123abcd-0000-4000-8000-000000000000'), { recursive: true })
      const folder = join(outer, 'made')
      const dying = { ...DISK, removeNow: () => {}, removeFolderNow: () => {} }
      await writeBuild({ folder, base: 'water' }, filesOf('old'), dying)
      const [stage] = readdirSync(outer).filter((name) => name.startsWith('.octavo-'))
      DISK.removeNow(join(outer, stage!))
      plant(join(outer, stage!), victim)
      expect(await codeOf(writeBuild({ folder, base: 'water' }, filesOf('new')))).toMatch(
        /^output-(busy|not-writable)$/,
      )
      expect(saidIn(folder)).toBe('6 old')
      expect(readdirSync(victim)).toHaveLength(1)
    },
    90_000,
  )

  it('output-busy, where a stage holds what no run has put there', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, '.octavo-stage'))
    writeFileSync(join(folder, '.octavo-stage/letter.txt'), 'mine')
    await expect(prepareOutput({ folder, base: 'water' }, ['html'])).rejects.toMatchObject({
      finding: { code: 'output-busy' },
    })
    expect(readFileSync(join(folder, '.octavo-stage/letter.txt'), 'utf8')).toBe('mine')
  }, 30_000)

  it('cannot move files that no build has', async () => {
    const outer = freshFolder()
    const folder = join(outer, 'made')
    mkdirSync(folder)
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    writeFileSync(join(outer, 'letter.html'), 'mine')
    for (const out of [[''], ['../letter.html'], ['notes.txt']]) {
      const stage = join(folder, '.octavo-stage/0123abcd-0000-4000-8000-000000000000')
      mkdirSync(join(stage, 'old'), { recursive: true })
      writeFileSync(join(stage, 'journal.json'), JSON.stringify({ out, in: [] }))
      await prepareOutput({ folder, base: 'water' }, ['html'])
    }
    expect(readdirSync(folder)).toEqual(['notes.txt'])
    expect(readdirSync(outer).sort()).toEqual(['letter.html', 'made'])
  }, 30_000)
})

describe('two builds of one folder at once', () => {
  it('wait for each other', async () => {
    const folder = join(temporaryFolder(), 'made')
    const slow = {
      ...DISK,
      write: async (path: string, bytes: Uint8Array) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        await DISK.write(path, bytes)
      },
    }
    const first = writeBuild({ folder, base: 'water' }, filesOf('old'), slow)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await writeBuild({ folder, base: 'water' }, filesOf('new', ['.html', '.ast.json']))
    await first
    expect(saidIn(folder)).toBe('3 new')
  })
})

describe('a build takes nobody’s place but that of an earlier one of the same article', () => {
  const taken: Readonly<Record<string, (folder: string) => unknown>> = {
    'output-foreign, for a page by hand': (folder) => writeFileSync(join(folder, 'water.html'), 'mine'),
    'output-foreign, on a disk that ignores case': (folder) =>
      writeFileSync(join(folder, 'WATER.html'), 'mine'),
    'output-foreign, for a folder of that name': (folder) => mkdirSync(join(folder, 'water.pdf')),
    'output-foreign, for a link': (folder) => symlinkSync('../elsewhere', join(folder, 'water.epub')),
    'output-foreign, for another program’s manifest': (folder) =>
      writeFileSync(join(folder, 'manifest.json'), '{"name": "my web application"}'),
    'output-collision, for another article': (folder) =>
      writeBuild({ folder, base: 'ice' }, filesOf('old', SUFFIXES, 'ice')),
  }
  it.each(Object.entries(taken))('%s', async (name, fill) => {
    const folder = temporaryFolder()
    await fill(folder)
    const before = readdirSync(folder).sort()
    const code = name.split(',')[0]
    const target = { folder, base: 'water' }
    expect(await codeOf(prepareOutput(target, ['html', 'epub', 'pdf']))).toBe(code)
    expect(await codeOf(writeBuild(target, filesOf('new')))).toBe(code)
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  it('output-is-input, for the input under any of its names', async () => {
    const outer = temporaryFolder()
    const folder = join(outer, 'made')
    await writeBuild({ folder, base: 'water' }, filesOf('old'))
    const input = join(folder, 'water.html')
    expect(await codeOf(prepareOutput({ folder, base: 'water', input }, ['html']))).toBe('output-is-input')
    symlinkSync(folder, join(outer, 'link'))
    const linked = { folder: join(outer, 'link'), base: 'water', input }
    expect(await codeOf(prepareOutput(linked, ['html']))).toBe('output-is-input')
    linkSync(input, join(outer, 'water.html'))
    expect(await codeOf(writeBuild({ folder, base: 'water' }, filesOf('new')))).toBe('done')
    expect(readFileSync(join(outer, 'water.html'), 'utf8')).toBe('old')
  })

  it('and goes through a link to a folder, which stays', async () => {
    const outer = temporaryFolder()
    mkdirSync(join(outer, 'elsewhere'))
    symlinkSync('elsewhere', join(outer, 'made'))
    await writeBuild({ folder: join(outer, 'made'), base: 'water' }, filesOf('old'))
    await writeBuild({ folder: join(outer, 'made'), base: 'water' }, filesOf('new'))
    expect([saidIn(join(outer, 'elsewhere')), readdirSync(outer).sort()]).toEqual([
      '6 new',
      ['elsewhere', 'made'],
    ])
  })

  it('and takes no file away that only a manifest of strangers lists', async () => {
    const folder = temporaryFolder()
    for (const name of ['notes.txt', 'other.html']) writeFileSync(join(folder, name), 'mine')
    const files = ['water.ast.json', 'notes.txt', 'other.html', '../x'].map((name) => ({ name }))
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ generator: { name: 'Octavo' }, files }))
    await writeBuild({ folder, base: 'water' }, filesOf('new'))
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['notes.txt', 'other.html']))
  })
})

describe('names of folders', () => {
  it('are compared as a disk does that knows no case', () => {
    expect(folderKey('Made/../Üx')).toBe(folderKey('üX'))
  })

  it('are told to be too long, and nothing is made', async () => {
    const outer = temporaryFolder()
    const base = 'x'.repeat(250)
    const files = filesOf('new', SUFFIXES, base)
    expect(await codeOf(writeBuild({ folder: join(outer, base), base }, files))).toBe('output-name-too-long')
    expect(readdirSync(outer)).toEqual([])
    const fits = 'x'.repeat(245)
    const whole = filesOf('new', SUFFIXES, fits)
    expect(await codeOf(writeBuild({ folder: join(outer, fits), base: fits }, whole))).toBe('done')
  })

  it('may lie where no folder can be', async () => {
    expect(await codeOf(writeBuild({ folder: '/proc/octavo/made', base: 'water' }, filesOf('new')))).toBe(
      'output-not-writable',
    )
  })
})

describe('a single new file', () => {
  it('is written beside others, and over none', async () => {
    const folder = temporaryFolder()
    const [file] = filesOf('new')
    expect(await codeOf(writeNew(folder, file!))).toBe('done')
    utimesSync(join(folder, 'water.html'), 1, 1)
    expect(await codeOf(writeNew(folder, file!))).toBe('output-not-writable')
  })
})
