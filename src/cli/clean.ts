import { dirname, join, relative, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import { MANIFEST_NAME } from '../editions.ts'
import { folderKey, removeBuild } from './output/index.ts'

/**
 * Removes the builds below a folder that are in none of the `kept` ones: of articles that have gone or have another name
 * now. What a build has not written stays, and so does a folder that holds it. Gives the folders of the builds.
 */
export async function removeOtherBuilds(root: string, kept: readonly string[]): Promise<string[]> {
  const wanted = new Set(kept.map((folder) => folderKey(resolve(folder))))
  const manifests = await glob(`**/${MANIFEST_NAME}`, { cwd: root, followSymbolicLinks: false })
  const removed: string[] = []
  for (const folder of manifests.toSorted().map((path) => join(root, dirname(path)))) {
    if (wanted.has(folderKey(resolve(folder))) || !(await removeBuild(folder))) continue
    removed.push(relative('', folder) || '.')
  }
  return removed
}
