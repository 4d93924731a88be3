import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { told } from '../../src/diagnostic.ts'
import { memoryCache } from '../../src/pipeline/cache.ts'
import { sha256 } from '../../src/pipeline/provenance.ts'
import { baseName, type Publication, type PublishOptions, publish } from '../../src/pipeline/publish.ts'
import type { World } from '../../src/world.ts'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'
import { unzip } from '../support/unzip.ts'
import { memoryWorld } from '../support/world.ts'

const encode = (text: string) => new TextEncoder().encode(text)

const build = (
  text: string,
  options: Partial<PublishOptions> = {},
  files: Record<string, Uint8Array | string> = {},
) =>
  publish(
    { file: 'drafts/water.md', bytes: encode(text) },
    { editions: ['html', 'epub', 'pdf', 'print'], ...options },
    memoryWorld(files),
  )

const ARTICLE =
  '---\ntitle: Water\ndate: 2024-05-12\n---\n\n## Levels\n\nWater stands *level*.[^1]\n\n[^1]: At rest.\n'
const UNDATED = '---\ntitle: Water\n---\n\nWater stands level.\n'

const fileOf = (publication: Publication, ending: string) =>
  publication.files.find(({ name }) => name.endsWith(ending))!
const textOf = (publication: Publication, ending: string) =>
  Buffer.from(fileOf(publication, ending).bytes).toString('latin1')

describe('publish', () => {
  it('says once what several editions say alike', async () => {
    const lost = { code: 'a-code', severity: 'warning', message: 'an image is too slow to draw' } as const
    const other = { ...lost, message: 'another one is' }
    const screens = async () => told([], [lost, other, lost])
    const { diagnostics } = await build(ARTICLE, { editions: ['html'], screens })
    expect(diagnostics.map(({ message }) => message)).toEqual([lost.message, other.message])
  })

  it('makes the six files of an article, named after it', async () => {
    const { files, diagnostics, pageCount } = await build(ARTICLE)
    expect(diagnostics).toEqual([])
    expect(pageCount).toBe(1)
    expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['water.html', 'text/html'],
      ['water.epub', 'application/epub+zip'],
      ['water.pdf', 'application/pdf'],
      ['water-print.pdf', 'application/pdf'],
      ['water.ast.json', 'application/json'],
      ['manifest.json', 'application/json'],
    ])
  })

  it('tells in the manifest what was made of what', async () => {
    const publication = await build(ARTICLE, { runtime: 'Node.js 20.11.0' })
    const manifest = JSON.parse(textOf(publication, 'manifest.json'))
    expect(manifest).toMatchObject({
      generator: { name: 'Octavo', runtime: 'Node.js 20.11.0' },
      input: { name: 'water.md', bytes: ARTICLE.length, sha256: sha256(encode(ARTICLE)) },
      template: 'news',
    })
    expect(manifest.fonts).toContainEqual({ family: 'Source Serif 4', licence: 'OFL-1.1' })
    expect(manifest.press).toMatchObject({ pdfX: 'x-4', profile: 'FOGRA39L Coated' })
    expect(manifest.files).toEqual(
      publication.files.slice(0, -1).map(({ name, mediaType, bytes }) => ({
        name,
        mediaType,
        bytes: bytes.length,
        sha256: sha256(bytes),
      })),
    )
  })

  it('writes the tree as it is rendered, after the transforms', async () => {
    const tree = JSON.parse(textOf(await build(ARTICLE, { editions: [] }), '.ast.json'))
    expect(tree.children[0]).toMatchObject({ type: 'section', title: { type: 'heading', id: 'levels' } })
    expect(tree.footnotes).toHaveLength(1)
  })

  it('makes the same bytes whichever other editions are asked for', async () => {
    const [all, one] = await Promise.all([build(ARTICLE), build(ARTICLE, { editions: ['epub'] })])
    expect(one.files.map(({ name }) => name)).toEqual(['water.epub', 'water.ast.json', 'manifest.json'])
    expect(sha256(fileOf(one, '.epub').bytes)).toBe(sha256(fileOf(all, '.epub').bytes))
  })

  it('takes the template from the caller, then from the article, then news', async () => {
    const own = ARTICLE.replace('title:', 'template: book\ntitle:')
    const template = async (text: string, options: Partial<PublishOptions>) =>
      JSON.parse(textOf(await build(text, { editions: [], ...options }), 'manifest.json')).template
    expect(await template(own, { template: 'handout' })).toBe('handout')
    expect(await template(own, {})).toBe('book')
    expect(await template(ARTICLE, {})).toBe('news')
  })

  it.each([
    [
      'the article’s date',
      ARTICLE,
      new Date('2001-02-03T04:05:06Z'),
      '2024-05-12T00:00:00Z',
      'D:20240512000000Z',
    ],
    [
      'SOURCE_DATE_EPOCH',
      UNDATED,
      new Date('2001-02-03T04:05:06Z'),
      '2001-02-03T04:05:06Z',
      'D:20010203040506Z',
    ],
    ['1980', UNDATED, undefined, '1980-01-01T00:00:00Z', 'D:19800101000000Z'],
    [
      'a date before there were ZIP archives',
      ARTICLE.replace('2024', '1786'),
      undefined,
      '1786-05-12T00:00:00Z',
      'D:17860512000000Z',
    ],
  ])('dates the files by %s', async (_, text, epoch, modified, created) => {
    const publication = await build(text, { editions: ['epub', 'pdf'], ...(epoch && { epoch }) })
    const archive = unzip(fileOf(publication, '.epub').bytes)
    const packageDocument = [...archive].find(([name]) => name.endsWith('.opf'))![1].toString()
    expect(packageDocument).toContain(modified)
    expect(textOf(publication, '.pdf')).toContain(created)
  })

  it('refuses by a diagnostic, without a file', async () => {
    const { files, diagnostics, sources } = await build(
      ARTICLE,
      { template: './mine.yaml' },
      { './mine.yaml': 'extends: news\nratio: wide\n' },
    )
    expect(files).toEqual([])
    expect(diagnostics).toMatchObject([
      { code: 'template-invalid', file: './mine.yaml', position: { start: { line: 2 } } },
    ])
    expect(sources.get('./mine.yaml')).toBe('extends: news\nratio: wide\n')
  })

  it('throws what is no fault of the input', async () => {
    const broken = { ...memoryWorld(), template: () => Promise.reject(new TypeError('a bug')) }
    await expect(publish({ file: 'a.md', bytes: encode(ARTICLE) }, { editions: [] }, broken)).rejects.toThrow(
      'a bug',
    )
  })
})

describe('baseName', () => {
  it.each([
    ['drafts/essay.md', 'essay'],
    ['C:\\drafts\\essay.html', 'essay'],
    ['essay', 'essay'],
    ['essay.v2.txt', 'essay.v2'],
    ['.md', 'article'],
    ['<stdin>', 'stdin'],
  ])('%s is called %s', (file, name) => {
    expect(baseName(file)).toBe(name)
  })
})

describe('the same input gives the same bytes', () => {
  const PLACES = [
    { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  ]

  /** An article with all that could carry a date or a path: images, notes, a table, code, a template of its own. */
  async function article(folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true })
    const pixels = { create: { width: 40, height: 30, channels: 3 as const, background: '#336699' } }
    writeFileSync(join(folder, 'water.png'), await sharp(pixels).png().toBuffer())
    writeFileSync(join(folder, 'water.jpg'), await sharp(pixels).jpeg().toBuffer())
    writeFileSync(join(folder, 'mine.yaml'), 'extends: book\nname: mine\n')
    const images = '![A blue field](water.png "A *field*")\n\n![Another](water.jpg)\n\n'
    const table = '| Depth | Pressure |\n|---|---|\n| 10 m | 2 bar |\n\n'
    writeFileSync(
      join(folder, 'water.md'),
      `${ARTICLE.replace('title:', 'template: ./mine.yaml\nlang: en-GB\nkeywords: [water, level]\ntitle:')}\n${images}${table}\`\`\`ts\nconst depth = 10\n\`\`\`\n`,
    )
  }

  async function buildIn(
    folder: string,
    env: Readonly<Record<string, string>>,
    input: string,
  ): Promise<Record<string, string>> {
    const { status, stderr } = await octavo(['build', input, '-o', 'made', '--allow-low-resolution'], {
      cwd: folder,
      env,
    })
    expect(status, stderr).toBe(0)
    const names = readdirSync(join(folder, 'made')).sort()
    expect(names).toHaveLength(6)
    return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(folder, 'made', name)))]))
  }

  it('in two time zones, languages and folders, with everything that an article may hold', async () => {
    const made = []
    for (const env of PLACES) {
      const folder = join(temporaryFolder(), env.LANG)
      await article(folder)
      made.push(await buildIn(folder, env, 'water.md'))
    }
    expect(made[0]).toEqual(made[1])
  }, 60_000)

  it.each(readdirSync(join(ROOT, 'content')).filter((name) => name.endsWith('.txt')))(
    'for content/%s, by two ways to it',
    async (name) => {
      const made = []
      for (const env of PLACES) {
        const folder = temporaryFolder()
        mkdirSync(join(folder, 'deep'))
        copyFileSync(join(ROOT, 'content', name), join(folder, 'deep', name))
        const input = env.LANG === 'C' ? join(folder, 'deep', name) : `deep/${basename(name)}`
        made.push(await buildIn(folder, env, input))
      }
      expect(made[0]).toEqual(made[1])
    },
    60_000,
  )

  it.each([
    ['before a ZIP archive can', 'date: 1851-03-04'],
    ['after a ZIP archive can', 'date: 2150-03-04'],
  ])(
    'dated %s',
    async (_, date) => {
      const made = []
      for (const env of PLACES) {
        const folder = temporaryFolder()
        writeFileSync(join(folder, 'water.md'), `---\ntitle: Water\n${date}\n---\n\nText.\n`)
        made.push(await buildIn(folder, env, 'water.md'))
      }
      expect(made[0]).toEqual(made[1])
    },
    60_000,
  )

  it('by SOURCE_DATE_EPOCH where the article has no date', async () => {
    const made = []
    for (const epoch of ['981173106', '981173106', '981173107']) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'water.md'), UNDATED)
      made.push(await buildIn(folder, { SOURCE_DATE_EPOCH: epoch }, 'water.md'))
    }
    expect(made[0]).toEqual(made[1])
    expect(made[2]!['water.pdf']).not.toBe(made[0]!['water.pdf'])
    expect(made[2]!['water.ast.json']).toBe(made[0]!['water.ast.json'])
  }, 60_000)
})

it('opens fonts once where a process goes on', async () => {
  const cache = memoryCache()
  const world = memoryWorld()
  let read = 0
  const counting: World = {
    ...world,
    packageFile: async (path) => {
      const file = await world.packageFile(path)
      return {
        read: () => {
          if (path.endsWith('.ttf')) read++
          return file.read()
        },
      }
    },
  }
  const options: PublishOptions = { editions: ['pdf'], cache }
  const first = await publish({ file: 'a.md', bytes: encode(UNDATED) }, options, counting)
  const opened = read
  const again = await publish({ file: 'a.md', bytes: encode(`${UNDATED}So it does.\n`) }, options, counting)
  expect([first.files.length, again.files.length, opened > 0, read]).toEqual([3, 3, true, opened])
})

it('has the fonts of each text where a process goes on, whatever the texts before it showed', async () => {
  const options: PublishOptions = { editions: ['pdf'], cache: memoryCache() }
  const world = memoryWorld()
  const built = []
  for (const said of ['So it does.', 'It is ☎ 😀.', 'And ∅.', '$x \\in y$', '😀, ☎ and ∅.'])
    built.push(
      await publish({ file: 'a.md', bytes: encode(`${UNDATED}\n${said}\n`) }, options, world),
      await publish({ file: 'a.md', bytes: encode(`${UNDATED}\n${said}\n`) }, { editions: ['pdf'] }, world),
    )
  expect(built.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
  const pdfs = built.map((publication) => sha256(fileOf(publication, '.pdf').bytes))
  expect(pdfs.filter((_, at) => at % 2 === 0)).toEqual(pdfs.filter((_, at) => at % 2 === 1))
})
