import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { builtinModules } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'octavo-vscode-'))
const pack = (name: string) => {
  const file = join(folder, name)
  execFileSync(process.execPath, ['editors/vscode/pack.mjs', file], { cwd: ROOT })
  return readFileSync(file)
}

afterAll(() => rmSync(folder, { recursive: true }))

describe('the extension for Visual Studio Code', () => {
  const packed = pack('octavo.vsix')
  const files = unzipSync(packed)
  const text = (path: string) => strFromU8(files[path]!)
  const facts = JSON.parse(text('extension/package.json'))
  const manifest = text('extension.vsixmanifest')

  it('holds each file that its manifest names, of a type that is declared', () => {
    const named = [...manifest.matchAll(/(?:Path="|<License>)([^"<]+)/g)].map(([, path]) => path)
    expect(named).toHaveLength(4)
    expect(Object.keys(files)).toEqual(expect.arrayContaining([...named, 'extension/extension.js']))
    expect(facts.main).toBe('./extension.js')
    const types = [...text('[Content_Types].xml').matchAll(/Extension="(\.\w+)"/g)].map(([, type]) => type)
    const kinds = Object.keys(files).flatMap((path) => /^[^[].*(\.\w+)$/.exec(path)?.[1] ?? [])
    expect(kinds.filter((kind) => !types.includes(kind))).toEqual([])
  })

  it('is called the same in both of its manifests', () => {
    const { name, publisher, version } = facts
    expect(manifest).toContain(`Id="${name}" Version="${version}" Publisher="${publisher}"`)
    expect(version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version)
  })

  it('asks for nothing but the editor and Node.js', () => {
    const code = text('extension/extension.js')
    const asked = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name!.replace(/^node:/, ''))
    expect(asked).toContain('vscode')
    expect(asked.filter((name) => name !== 'vscode' && !builtinModules.includes(name))).toEqual([])
    expect(code).toMatch(/exports\.activate = activate/)
    expect(code).toMatch(/exports\.deactivate = deactivate/)
  })

  it('has the same bytes each time', () => {
    expect(pack('again.vsix').equals(packed)).toBe(true)
  })
})

describe('the preview that the extension runs', () => {
  it('tells the address, leads the pages to the caret where it rests, and ends with the extension', async () => {
    const { Preview } = (await import(join(ROOT, 'editors/vscode/preview.mjs'))) as { Preview: PreviewClass }
    const asked: string[] = []
    const server = createServer(({ url }, answer) => {
      asked.push(url!)
      answer.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const command = join(folder, 'octavo')
    const { port } = server.address() as AddressInfo
    const lines = `console.log('http://127.0.0.1:${port}/token/'); console.log(process.argv.slice(2).join(' '))`
    writeFileSync(command, `#!/usr/bin/env node\n${lines}\nsetInterval(() => {}, 1000)\n`, { mode: 0o755 })
    const preview = new Preview()
    const address = await new Promise((resolve, reject) => {
      preview.open(command, '/texts/a b.md', resolve, (reason) => reject(new Error(reason)))
    })
    preview.follow('/texts/a b.md', 3, 1)
    preview.follow('/texts/a b.md', 7, 2)
    await once(server, 'request')
    preview.close()
    preview.follow('/texts/a b.md', 9, 1)
    server.close()
    expect(address).toBe(`http://127.0.0.1:${port}/token/`)
    expect(asked).toEqual(['/token/show?file=%2Ftexts%2Fa+b.md&line=7&column=2'])
  })

  it('says why it cannot be run', async () => {
    const { Preview } = (await import(join(ROOT, 'editors/vscode/preview.mjs'))) as { Preview: PreviewClass }
    const reason = await new Promise((resolve) => {
      new Preview().open(join(folder, 'none'), 'a.md', () => {}, resolve)
    })
    expect(reason).toMatch(/ENOENT/)
  })
})

type PreviewClass = new () => {
  open(command: string, file: string, told: (address: string) => void, failed: (reason: string) => void): void
  follow(file: string, line: number, column: number): void
  close(): void
}
