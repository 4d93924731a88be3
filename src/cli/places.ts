import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whether this is the program that `npm run build` makes: a thread cannot load the TypeScript sources. */
export const isCompiled = import.meta.url.endsWith('.js')

/** The folder of the program, by its path in the package. */
export const PROGRAM = isCompiled ? 'dist/' : 'src/'

/** The folder of the package. The files of the program lie at other depths in it than its sources. */
const PACKAGE = packageOf(new URL('.', import.meta.url))

/** The address of one of the package's own files or folders, by its path in the package. */
export function ownUrl(path: string): URL {
  return new URL(path, PACKAGE)
}

/** The same as a path of the machine. */
export function ownPath(path: string): string {
  return fileURLToPath(ownUrl(path))
}

function packageOf(folder: URL): URL {
  return existsSync(new URL('package.json', folder)) ? folder : packageOf(new URL('..', folder))
}
