import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diskWorld } from '../../src/cli/world.ts'
import { AssetError } from '../../src/world.ts'
import { temporaryFolder } from '../support/folders.ts'
import { BUILT_IN } from '../support/templates.ts'

/** A folder with an article's place, a file inside it and one outside. */
function place() {
  const root = temporaryFolder()
  const folder = join(root, 'article')
  mkdirSync(join(folder, 'images'), { recursive: true })
  writeFileSync(join(folder, 'images/a b.png'), 'inside')
  writeFileSync(join(root, 'secret.png'), 'outside')
  return { root, folder, world: diskWorld(folder) }
}

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof AssetError ? error.reason : `no AssetError: ${error}`
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('asset', () => {
  it('reads a file beside the article, by its path or by its URL', async () => {
    const { world } = place()
    expect(text(await world.asset('images/a b.png'))).toBe('inside')
    expect(text(await world.asset('images/a%20b.png'))).toBe('inside')
    expect(text(await world.asset('./images/../images/a b.png'))).toBe('inside')
  })

  it('finds a name however it is written', async () => {
    const { folder, world } = place()
    writeFileSync(join(folder, 'images', 'Brücke.png'.normalize('NFD')), 'bridge')
    expect(text(await world.asset('images/Brücke.png'.normalize('NFC')))).toBe('bridge')
    expect(text(await world.asset('images/Br%C3%BCcke.png'))).toBe('bridge')
    expect(text(await world.asset('images\\a b.png'))).toBe('inside')
    expect(text(await world.asset('/images/a%20b.png'))).toBe('inside')
    expect(text(await world.asset('images/a%20b.png?raw=true#top'))).toBe('inside')
  })

  it('reads an address that holds its bytes', async () => {
    const { world } = place()
    expect(text(await world.asset('data:image/png;base64,dGlkZQ=='))).toBe('tide')
    expect(text(await world.asset('data:image/svg+xml;utf8,%3Csvg/>'))).toBe('<svg/>')
    expect(text(await world.asset('data:,ebb'))).toBe('ebb')
  })

  it('reads what lies in the larger folder that it is given, but nothing that is hidden there', async () => {
    const { root, folder } = place()
    mkdirSync(join(root, '.git'))
    writeFileSync(join(root, '.git/config'), 'token')
    symlinkSync('/etc/hostname', join(root, 'host.txt'))
    symlinkSync('.git/config', join(root, 'config.txt'))
    const world = diskWorld(folder, { root })
    expect(text(await world.asset('../secret.png'))).toBe('outside')
    expect(text(await world.asset('images/a b.png'))).toBe('inside')
    for (const path of ['../.git/config', '../host.txt', '../config.txt', '../../etc', '/etc/hostname'])
      expect(await reasonOf(world.asset(path)), path).toBe('outside')
    expect(await reasonOf(world.asset('../none.png'))).toBe('missing')
  })

  it.each([
    ['../secret.png', 'outside'],
    ['images/../../secret.png', 'outside'],
    ['%2e%2e/secret.png', 'outside'],
    ['..%2fsecret.png', 'outside'],
    ['/etc/hostname', 'outside'],
    ['file:///etc/hostname', 'outside'],
    ['C:\\secret.png', 'outside'],
    ['c:/secret.png', 'outside'],
    ['https://example.org/a.png', 'remote'],
    ['//example.org/a.png', 'remote'],
    ['\\\\server\\share\\a.png', 'remote'],
    ['data:image/png', 'remote'],
    ['/images/none.png', 'outside'],
    ['javascript:alert(1)', 'remote'],
    ['images/none.png', 'missing'],
    ['images/a b.png/deeper.png', 'missing'],
    ['images/%zz.png', 'missing'],
    ['a\0.png', 'missing'],
    ['a'.repeat(5000), 'missing'],
    ['images', 'unreadable'],
  ])('refuses %j: %s', async (url, reason) => {
    const { world } = place()
    expect(await reasonOf(world.asset(url))).toBe(reason)
  })

  it('follows a link inside the folder, and none out of it', async () => {
    const { root, folder, world } = place()
    symlinkSync(join(folder, 'images/a b.png'), join(folder, 'near.png'))
    symlinkSync(join(root, 'secret.png'), join(folder, 'far.png'))
    symlinkSync(root, join(folder, 'up'))
    expect(text(await world.asset('near.png'))).toBe('inside')
    expect(await reasonOf(world.asset('far.png'))).toBe('outside')
    expect(await reasonOf(world.asset('up/secret.png'))).toBe('outside')
  })

  it('refuses what is too large before reading it', async () => {
    const { folder, world } = place()
    writeFileSync(join(folder, 'large.png'), '')
    truncateSync(join(folder, 'large.png'), 64 * 1024 * 1024 + 1)
    expect(await reasonOf(world.asset('large.png'))).toBe('too-large')
  })

  it.skipIf(process.platform === 'win32')('does not wait at a named pipe', async () => {
    const { folder, world } = place()
    execFileSync('mkfifo', [join(folder, 'pipe.png')])
    expect(await reasonOf(world.asset('pipe.png'))).toBe('unreadable')
  })
})

describe('template', () => {
  it('knows its own by name', async () => {
    const { world } = place()
    for (const name of BUILT_IN) {
      expect((await world.template(name)).text).toContain(`name: ${name}`)
    }
  })

  it('reads the article’s own by path, and none outside its folder', async () => {
    const { root, folder, world } = place()
    writeFileSync(join(folder, 'mine.yaml'), 'extends: news')
    writeFileSync(join(root, 'theirs.yaml'), 'extends: news')
    expect(await world.template('./mine.yaml')).toEqual({ file: './mine.yaml', text: 'extends: news' })
    expect(await world.template('mine.yaml')).toMatchObject({ text: 'extends: news' })
    expect(await reasonOf(world.template('../theirs.yaml'))).toBe('outside')
    expect(await reasonOf(world.template(join(root, 'theirs.yaml')))).toBe('outside')
  })

  it('reads the one that the user names from anywhere, with what lies beside it', async () => {
    const { root, folder } = place()
    writeFileSync(join(root, 'theirs.yaml'), 'extends: ./house.yaml')
    writeFileSync(join(root, 'house.yaml'), 'extends: base')
    const chosen = join(root, 'theirs.yaml')
    const world = diskWorld(folder, { template: chosen })
    expect((await world.template(chosen)).text).toBe('extends: ./house.yaml')
    expect((await world.template('./house.yaml')).text).toBe('extends: base')
    expect(await reasonOf(world.template('./none.yaml'))).toBe('missing')
  })

  it.each(['newspaper', '..', '', 'news\0'])('has no template %j', async (name) => {
    const { world } = place()
    expect(await reasonOf(world.template(name))).toBe('missing')
  })
})

describe('outputProfile', () => {
  it('reads Octavo’s own by its name, and one beside the article by its path', async () => {
    const { folder, world } = place()
    writeFileSync(join(folder, 'house.icc'), 'profile')
    const [own, house] = [await world.outputProfile('FOGRA39'), await world.outputProfile('house.icc')]
    expect(text(own.bytes.subarray(36, 40))).toBe('acsp')
    expect(text(house.bytes)).toBe('profile')
    expect(house.path).toBe(join(folder, 'house.icc'))
  })

  it('takes any path from the user, and what lies beside his template', async () => {
    const { root, folder } = place()
    writeFileSync(join(root, 'mine.icc'), 'mine')
    writeFileSync(join(root, 'mine.yaml'), 'extends: news')
    const outside = join(root, 'mine.icc')
    const asked = diskWorld(folder, { outputProfile: outside })
    expect(text((await asked.outputProfile(outside)).bytes)).toBe('mine')
    const templated = diskWorld(folder, { template: join(root, 'mine.yaml') })
    expect(text((await templated.outputProfile('mine.icc')).bytes)).toBe('mine')
  })

  it.each([
    ['none.icc', 'missing'],
    ['constructor', 'missing'],
    ['../secret.png', 'outside'],
    ['/etc/hostname', 'outside'],
    ['https://example.org/press.icc', 'remote'],
    ['images', 'unreadable'],
  ])('refuses %s: %s', async (path, reason) => {
    expect(await reasonOf(place().world.outputProfile(path))).toBe(reason)
  })
})

describe('packageFile', () => {
  it('reads a font of Octavo’s own', async () => {
    const file = await place().world.packageFile('source-serif/OTF/SourceSerif4-Regular.otf')
    expect(text(file.read().subarray(0, 4))).toBe('OTTO')
  })

  it('finds a package that is installed beside the article', async () => {
    const { folder, world } = place()
    mkdirSync(join(folder, 'node_modules/@foundry/face'), { recursive: true })
    writeFileSync(join(folder, 'node_modules/@foundry/face/face.otf'), 'OTTO')
    expect(text((await world.packageFile('@foundry/face/face.otf')).read())).toBe('OTTO')
  })

  it('reads it when it is asked to, and says so where it has gone since', async () => {
    const { folder, world } = place()
    const file = join(folder, 'node_modules/face/face.otf')
    mkdirSync(join(folder, 'node_modules/face'), { recursive: true })
    writeFileSync(file, 'OTTO')
    const found = await world.packageFile('face/face.otf')
    writeFileSync(file, 'true')
    expect(text(found.read())).toBe('true')
    rmSync(file)
    expect(() => found.read()).toThrow(new AssetError('missing', 'there is no file face/face.otf'))
    mkdirSync(file)
    expect(() => found.read()).toThrow(new AssetError('unreadable', 'face/face.otf is a folder'))
  })

  it('reads a file beside the template that the user gave, else with the article', async () => {
    const { root, folder, world } = place()
    mkdirSync(join(root, 'house'))
    writeFileSync(join(root, 'house/face.otf'), 'house')
    writeFileSync(join(folder, 'face.otf'), 'article')
    const house = diskWorld(folder, { template: join(root, 'house/mine.yaml') })
    expect(text((await house.packageFile('./face.otf')).read())).toBe('house')
    expect(text((await house.packageFile('./images/a b.png')).read())).toBe('inside')
    expect(text((await world.packageFile('./face.otf')).read())).toBe('article')
  })

  it('follows the links of a package manager, into other folders of packages, too', async () => {
    const { root, folder, world } = place()
    const store = join(root, 'store/node_modules/.pnpm/face@1.0.0/node_modules/face')
    mkdirSync(store, { recursive: true })
    writeFileSync(join(store, 'face.otf'), 'OTTO')
    symlinkSync('face.otf', join(store, 'same.otf'))
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(store, join(folder, 'node_modules/face'))
    expect(text((await world.packageFile('face/same.otf')).read())).toBe('OTTO')
  })

  it.each([
    ['the file', 'node_modules/face/L', '../../../secret.png', 'face/L'],
    ['a folder in the package', 'node_modules/face/L', '../../..', 'face/L/secret.png'],
    ['the package', 'node_modules/linked', '../..', 'linked/secret.png'],
    ['the package, to the packages themselves', 'node_modules/linked', '.', 'linked/.package-lock.json'],
    ['the scope', 'node_modules/@linked', '../..', '@linked/article/images/a b.png'],
    ['a file beside the template', 'L', '../secret.png', './L'],
    ['a file beside the template, to a hidden one', 'L', '.git/config', './L'],
    ['a folder beside the template', 'L', '..', './L/secret.png'],
  ])('follows no link out of it: %s', async (_name, link, target, path) => {
    const { folder, world } = place()
    mkdirSync(join(folder, 'node_modules/face'), { recursive: true })
    mkdirSync(join(folder, '.git'))
    for (const file of ['node_modules/.package-lock.json', '.git/config', 'node_modules/face/face.otf'])
      writeFileSync(join(folder, file), 'private')
    symlinkSync(target, join(folder, link))
    expect(await reasonOf(world.packageFile(path))).toBe('outside')
    expect(text((await world.packageFile('face/face.otf')).read())).toBe('private')
  })

  it('takes no folder for packages that is a link to another kind of folder', async () => {
    const { root, folder, world } = place()
    mkdirSync(join(root, 'keys/face'), { recursive: true })
    writeFileSync(join(root, 'keys/face/key'), 'private')
    symlinkSync('../keys', join(folder, 'node_modules'))
    expect(await reasonOf(world.packageFile('face/key'))).toBe('outside')
  })

  it.each([
    ['source-serif/none.otf', 'missing'],
    ['no-such-package/face.otf', 'missing'],
    ['source-serif/../../package.json', 'outside'],
    ['../package.json', 'outside'],
    ['.package-lock.json', 'outside'],
    ['.bin/tsc', 'outside'],
    ['./.git/config', 'missing'],
    ['./../secret.png', 'outside'],
    ['./nothing', 'missing'],
    ['.', 'outside'],
    ['', 'outside'],
    ['/etc/hostname', 'outside'],
    ['source-serif', 'unreadable'],
  ])('refuses %s: %s', async (path, reason) => {
    expect(await reasonOf(place().world.packageFile(path))).toBe(reason)
  })
})

describe('a theme', () => {
  const installed = () => {
    const found = place()
    const home = join(found.folder, 'node_modules/@house/octavo-theme-slate')
    mkdirSync(home, { recursive: true })
    for (const file of ['template.yaml', 'a5.yaml', 'press.icc', 'face.otf'])
      writeFileSync(join(home, file), file)
    return { ...found, home }
  }

  it('is found by its name, and further looks of it with theirs', async () => {
    const { world } = installed()
    const { file, text: main } = await world.template('@house/octavo-theme-slate')
    expect([file, main]).toEqual(['@house/octavo-theme-slate/template.yaml', 'template.yaml'])
    expect((await world.template('@house/octavo-theme-slate/a5.yaml')).text).toBe('a5.yaml')
    expect(text((await world.outputProfile('@house/octavo-theme-slate/press.icc')).bytes)).toBe('press.icc')
  })

  it('brings fonts that are tried before they are used', async () => {
    const { world } = installed()
    const face = await world.packageFile('@house/octavo-theme-slate/face.otf')
    expect(await face.tryFont!()).toMatch(/^@house\/octavo-theme-slate\/face\.otf /)
  })

  it.each([
    ['octavo-theme-none', 'missing'],
    ['@house/octavo-theme-slate/none.yaml', 'missing'],
    ['@house/octavo-theme-slate/../../secret.png', 'outside'],
    ['@house/octavo-theme-slate/L', 'outside'],
  ])('has no %s: %s', async (name, reason) => {
    const { world, home } = installed()
    symlinkSync('../../../../secret.png', join(home, 'L'))
    expect(await reasonOf(world.template(name))).toBe(reason)
  })

  it('is none where a link leads to another kind of folder', async () => {
    const { root, folder, world } = place()
    mkdirSync(join(root, 'octavo-theme-work'))
    writeFileSync(join(root, 'octavo-theme-work/template.yaml'), 'name: work')
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync('../../octavo-theme-work', join(folder, 'node_modules/octavo-theme-work'))
    expect(await reasonOf(world.template('octavo-theme-work'))).toBe('outside')
  })
})
