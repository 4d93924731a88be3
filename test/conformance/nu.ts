import { ask, JAVA_FLAGS, pathOf } from './judges.ts'

interface NuReport {
  readonly messages: readonly {
    type: string
    subType?: string
    url: string
    lastLine?: number
    message: string
    extract?: string
  }[]
}

/** What the Nu Html Checker has against HTML files, as errors or warnings, each as a line. */
export async function nuMessages(files: readonly string[]): Promise<string[]> {
  const options = ['--format', 'json', '--stdout']
  const { stdout } = await ask(pathOf('java'), [...JAVA_FLAGS, '-jar', pathOf('nu'), ...options, ...files])
  const { messages } = JSON.parse(stdout) as NuReport
  // Why these are Nu's own: proof/judges/parse.ts. What lies beside a page is 'self', which has no host on a disk.
  const isBlind = (message: string) =>
    /Content Security Policy.*(image “data:|script-src|(?:stylesheet|script|image|font) “[\w./-]+” blocked)/.test(
      message,
    )
  return messages
    .filter(({ type, subType, message }) => (type !== 'info' || subType === 'warning') && !isBlind(message))
    .map(
      ({ url, lastLine, message, extract }) => `${url.split('/').at(-1)}:${lastLine} ${message} ${extract}`,
    )
}
