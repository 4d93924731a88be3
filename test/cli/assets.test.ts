import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assetsAround } from '../../src/cli/assets.ts'
import { rootOf } from '../../src/cli/input.ts'
import { temporaryFolder } from '../support/folders.ts'

/** A folder of files whose text is their own path. */
function folderOf(...paths: readonly string[]): string {
  const root = temporaryFolder()
  for (const path of paths) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), path)
  }
  return root
}

/** The path of what is read, or why nothing is. */
async function read(folder: string, url: string, root?: string): Promise<string> {
  return assetsAround(
    folder,
    root,
  )(url).then(
    (bytes) => new TextDecoder().decode(bytes),
    (error: unknown) => (error as { reason: string }).reason,
  )
}

describe('an address from the root of a site', () => {
  const siteOf = () =>
    folderOf('static/pix/stew.webp', 'public/oven.png', 'pix/own.png', 'content/pix/near.png')

  test('is in the root that is named, or in the folder of it that is served', async () => {
    const site = siteOf()
    const folder = join(site, 'content')
    expect(await read(folder, '/pix/stew.webp', site)).toBe('static/pix/stew.webp')
    expect(await read(folder, '/oven.png?v=2', site)).toBe('public/oven.png')
    expect(await read(folder, '/pix/own.png', site)).toBe('pix/own.png')
    expect(await read(folder, '/pix/near.png', site)).toBe('content/pix/near.png')
  })

  test('is outside where no root is named, and where nothing is there', async () => {
    const site = siteOf()
    const folder = join(site, 'content')
    expect(await read(folder, '/pix/stew.webp')).toBe('outside')
    expect(await read(folder, '/etc/hostname', site)).toBe('outside')
    expect(await read(folder, '/../../etc/hostname', site)).toBe('outside')
  })
})

describe('a picture that is named alone', () => {
  const vaultOf = () =>
    folderOf(
      '.obsidian/secret.png',
      '.trash/old.png',
      'Anhänge/Skizze Ufer.png',
      'Notes/2024/Ufer.png',
      'Notes/Deep/2024/Ufer.png',
      'Notes/today.md',
      'Anhänge/list.txt',
    )

  test('is looked for in the vault around the note, the least deep before others', async () => {
    const vault = vaultOf()
    const folder = join(vault, 'Notes')
    expect(await read(folder, 'skizze%20ufer.PNG', vault)).toBe('Anhänge/Skizze Ufer.png')
    expect(await read(folder, 'Ufer.png#right', vault)).toBe('Notes/2024/Ufer.png')
    expect(await read(folder, 'Deep/2024/Ufer.png', vault)).toBe('Notes/Deep/2024/Ufer.png')
    expect(await read(folder, 'Anhänge/Skizze Ufer.png', vault)).toBe('Anhänge/Skizze Ufer.png')
  })

  test('is not looked for where it is hidden, no picture, or lies in another root', async () => {
    const vault = vaultOf()
    const folder = join(vault, 'Notes')
    expect(await read(folder, 'secret.png', vault)).toBe('missing')
    expect(await read(folder, 'old.png', vault)).toBe('missing')
    expect(await read(folder, 'list.txt', vault)).toBe('missing')
    expect(await read(folder, 'Skizze Ufer.png', join(vault, '..'))).toBe('missing')
  })

  test('may be the end of its own name only', async () => {
    const vault = vaultOf()
    const folder = join(vault, 'Notes')
    expect(await read(folder, 'fer.png', vault)).toBe('missing')
  })

  test('may lie in a folder of attachments beside a note without a vault', async () => {
    const notes = folderOf('note.md', 'Attachments/map.png', 'private/plan.png', '_resources/a b.jpg')
    expect(await read(notes, 'map.png')).toBe('Attachments/map.png')
    expect(await read(notes, 'a%20b.jpg')).toBe('_resources/a b.jpg')
    expect(await read(notes, 'plan.png')).toBe('missing')
  })

  test('leads to nothing outside of the vault', async () => {
    const outside = folderOf('passwords.png')
    const own = folderOf('.obsidian/app.json', 'img/ok.png', 'note.md')
    symlinkSync(join(outside, 'passwords.png'), join(own, 'img/passwords.png'))
    symlinkSync(outside, join(own, 'far'))
    expect(await read(own, 'passwords.png', own)).toBe('missing')
  })

  test('is looked for in the vault that the note lies in, unless another root is named', () => {
    const vault = vaultOf()
    const folder = join(vault, 'Notes')
    expect(rootOf(join(folder, 'today.md'))).toEqual({ root: vault })
    expect(rootOf(join(folder, 'today.md'), { root: folder })).toEqual({ root: folder })
    expect(rootOf(join(folderOf('a.md'), 'a.md'))).toEqual({})
  })
})
