import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isUpdating } from './support/golden.ts'
import { licenceOf, lockedPackages, MANIFEST, notice, shippedPackages } from './support/packages.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** What asks for no more than to be named, the fonts' licence, and those of libvips and citeproc, each a package of its own. */
const ALLOWED = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'PSF-2.0', 'Python-2.0', 'Zlib'],
  ...['OFL-1.1', 'LGPL-3.0-or-later', 'Unicode-3.0', 'CC0-1.0', 'BlueOak-1.0.0', 'CPAL-1.0'],
])

describe('the packages that come with Octavo', () => {
  it('are named in NOTICE, by licence', () => {
    if (isUpdating) writeFileSync(join(ROOT, 'NOTICE'), notice())
    expect(read('NOTICE'), 'run npm run notice').toBe(notice())
  })

  it('have a licence each that allows all who use Octavo to use them', () => {
    const isAllowed = (licence: string) =>
      licence.includes(' OR ')
        ? licence.split(' OR ').some((one) => ALLOWED.has(one))
        : licence.split(' AND ').every((one) => ALLOWED.has(one))
    expect(shippedPackages().filter((used) => !isAllowed(licenceOf(used)))).toEqual([])
  })

  it('run nothing when they are installed', () => {
    expect(
      shippedPackages()
        .filter(({ hasInstallScript }) => hasInstallScript)
        .map(({ name }) => name),
    ).toEqual([])
  })

  it('are asked for in one version each, since another makes other bytes', () => {
    const floating = Object.entries(MANIFEST.dependencies).filter(
      ([, version]) => !/^\d[\w.+-]*$/.test(version),
    )
    expect(floating).toEqual([])
  })
})

describe.each(['package-lock.json', 'bench/package-lock.json', 'test/conformance/package-lock.json'])(
  '%s',
  (lockfile) => {
    it('has a hash for every package, and fetches none from elsewhere than the registry', () => {
      const packages = lockedPackages(lockfile)
      expect(packages.length).toBeGreaterThan(0)
      expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([])
      const isElsewhere = ({ resolved }: { resolved?: string }) =>
        resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')
      expect(packages.filter(isElsewhere)).toEqual([])
    })
  },
)

describe('what is published', () => {
  it('is what runs, without maps of sources that are not in it', () => {
    const [pack] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts'))
    const paths: string[] = pack.files.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(expect.arrayContaining(['NOTICE', 'SECURITY.md', 'dist/cli/main.js']))
    expect(paths.filter((path) => /\.map$|(^|\/)\.|node_modules|^test/.test(path))).toEqual([])
  })

  it('asks npm to run nothing, and for nothing that only the repository needs', async () => {
    const { publishedManifest } = await import(join(ROOT, '.ci/pack.mjs'))
    const published = publishedManifest(JSON.parse(read('package.json')))
    expect(Object.keys(published)).toEqual(
      Object.keys(MANIFEST).filter((key) => key !== 'scripts' && key !== 'devDependencies'),
    )
  })

  it('is installed in the versions that were tested', async () => {
    expect(MANIFEST.files).toContain('npm-shrinkwrap.json')
    const { publishedLock } = await import(join(ROOT, '.ci/pack.mjs'))
    const { packages } = publishedLock(JSON.parse(read('package-lock.json')))
    expect(Object.keys(packages).length).toBe(shippedPackages().length + 1)
    expect(packages['node_modules/sharp']).toMatchObject({ version: MANIFEST.dependencies.sharp })
    expect(packages['node_modules/vitest']).toBeUndefined()
  })

  it('has a bill of materials, in the words of CycloneDX', () => {
    const bill = JSON.parse(npm(...MANIFEST.scripts.sbom!.split(' ').slice(1)))
    expect(bill.bomFormat).toBe('CycloneDX')
    const names: string[] = bill.components.map(({ name, group }: { name: string; group?: string }) =>
      group ? `${group}/${name}` : name,
    )
    expect(names).toContain('pdfkit')
    expect(names).not.toContain('vitest')
  })
})

describe('the versions of Node.js that package.json asks for', () => {
  const matrix = /node: \[(.*)\]/.exec(read('.github/workflows/test.yml'))![1]!.split(', ')

  it('are those that are tested, from the oldest of each', () => {
    const oldest = MANIFEST.engines.node.split(' || ').map((range) => range.replace(/^\^|^>=/, ''))
    expect(matrix.map((version) => version.replaceAll("'", ''))).toEqual(expect.arrayContaining(oldest))
  })

  it('are those of which the README speaks', () => {
    for (const range of MANIFEST.engines.node.split(' || '))
      expect(read('README.md')).toContain(/\d+(\.[1-9]\d*)?/.exec(range)![0])
  })
})

/** What npm prints. It is asked for nothing that needs the network. */
function npm(...args: string[]): string {
  return execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 })
}
