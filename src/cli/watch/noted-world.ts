import { join, resolve } from 'node:path'
import type { World } from '../../world.ts'

/** Is told the absolute path of each file or folder that is asked for, whether it is there or not. */
export type Note = (path: string) => void

/** The world around an article in `folder`, that notes what is asked of it on the disk. */
export function notedWorld(world: World, folder: string, note: Note): World {
  const noteUrl = (url: string) => {
    if (!/^[a-z][a-z\d+.-]+:/i.test(url)) note(join(resolve(folder), decoded(url).replace(/[?#].*$/s, '')))
  }
  const notePath = (path: string) => {
    if (/[/\\]|\.ya?ml$/i.test(path)) note(resolve(folder, path))
  }
  const { folder: list, compiledTemplate } = world
  return {
    ...world,
    asset: (url) => {
      noteUrl(url)
      return world.asset(url)
    },
    ...(list && {
      folder: (path: string) => {
        noteUrl(path)
        return list(path)
      },
    }),
    template: (name) => {
      notePath(name)
      return world.template(name)
    },
    ...(compiledTemplate && {
      compiledTemplate: (name: string) => {
        notePath(name)
        return compiledTemplate(name)
      },
    }),
    packageFile: (path) => {
      if (path.startsWith('.')) notePath(path)
      return world.packageFile(path)
    },
  }
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
