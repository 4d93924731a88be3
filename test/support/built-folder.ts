import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { temporaryFolder } from './folders.ts'
import { octavo } from './octavo.ts'

/** Folders by the article that was built in them, for this test file. */
const built = new Map<string, Promise<string>>()

/** A new folder with `word.md` and all that a build makes of it, in `out`. The build runs once; each test may spoil its copy. */
export async function builtFolder(article: string): Promise<string> {
  if (!built.has(article)) built.set(article, buildIn(mkdtempSync(join(tmpdir(), 'octavo-built-')), article))
  const folder = temporaryFolder()
  cpSync(await built.get(article)!, folder, { recursive: true })
  return folder
}

/** Takes the folders away again, when the tests of the file are done. */
export async function removeBuilt(): Promise<void> {
  for (const folder of built.values()) rmSync(await folder, { recursive: true, force: true })
}

async function buildIn(folder: string, article: string): Promise<string> {
  writeFileSync(join(folder, 'word.md'), article)
  const { status, stderr } = await octavo(['build', 'word.md', '-o', 'out', '--quiet'], { cwd: folder })
  if (status !== 0) throw new Error(`octavo build exits with ${status}\n${stderr}`)
  return folder
}
