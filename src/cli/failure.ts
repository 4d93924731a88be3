import { getHeapStatistics } from 'node:v8'
import type { Finding } from '../diagnostic.ts'

/** What nobody has caught, as something that a person can read: the machine's limits, else a bug of our own. */
export function failureOf(error: unknown): Finding {
  const { name, message, code } = error instanceof Error ? (error as NodeJS.ErrnoException) : BARE
  const severity = 'error'
  if (name === 'RangeError' && /call stack/i.test(message)) {
    return {
      ...{ code: 'too-deep', severity, message: 'it nests more deeply than can be worked on' },
      hint: 'take levels of nesting out of it; nothing has been written',
    }
  }
  if (
    name === 'RangeError' &&
    /^(?:invalid (?:string|array|typed array) length|.*allocation|.*maximum size)/i.test(message)
  ) {
    return {
      ...{ code: 'too-large', severity, message: 'it needs more memory than there is' },
      hint: 'divide the text; nothing has been written',
    }
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const megabytes = Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20)
    const told = `it needs more memory than Node.js may use (${megabytes} MB)`
    const hint = `divide it, or give more: NODE_OPTIONS=--max-old-space-size=${2 * megabytes}`
    return { code: 'too-large', severity: 'error', message: told, hint }
  }
  if (code === 'ENOENT' && /uv_cwd/.test(message)) {
    const told = 'the folder that you are in is no longer there'
    return { code: 'folder-gone', severity, message: told, hint: 'go to another folder' }
  }
  if (code === 'EMFILE' || code === 'ENFILE') {
    const told = `the system lets no more files be open at once (${code})`
    return { code: 'too-many-open', severity, message: told, hint: 'allow more: ulimit -n 1024' }
  }
  if (code === 'ERR_MODULE_NOT_FOUND') {
    const told = `Octavo is not installed whole: ${message}`
    return { code: 'install-incomplete', severity, message: told, hint: 'install it again, as with npm ci' }
  }
  return {
    ...{ code: 'internal-error', severity, message: String(message || error) },
    hint: 'this is a bug in Octavo; please report it with the input that shows it, and with what --verbose adds',
  }
}

const BARE = { name: '', message: '', code: undefined }

/** The same in one line. */
export function sentenceOf(error: unknown): string {
  const { message, code, hint } = failureOf(error)
  return `${message} [${code}]; ${hint}`.replaceAll(/\p{Cc}+/gu, ' ')
}
