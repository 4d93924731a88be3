import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
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
