import { expect, it } from 'vitest'
import { ask, describeWith, JAVA_FLAGS, pathOf } from './judges.ts'
import { screenEditions } from './screens.ts'

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

describeWith(['java', 'nu'], 'the Nu Html Checker', async () => {
  const editions = await screenEditions()

  it('finds no error and gives no warning about any HTML edition', async () => {
    expect(editions.length).toBeGreaterThan(0)
    const files = editions.map(({ html }) => html)
    const { stdout } = await ask(pathOf('java'), [
      ...JAVA_FLAGS,
      '-jar',
      pathOf('nu'),
      '--format',
      'json',
      '--stdout',
      ...files,
    ])
    const { messages } = JSON.parse(stdout) as NuReport
    // Why these two are Nu's own: proof/judges/parse.ts.
    const isBlind = (message: string) => /Content Security Policy.*(image “data:|script-src)/.test(message)
    const told = messages.filter(
      ({ type, subType, message }) => (type !== 'info' || subType === 'warning') && !isBlind(message),
    )
    expect(
      told.map(
        ({ url, lastLine, message, extract }) => `${url.split('/').at(-1)}:${lastLine} ${message} ${extract}`,
      ),
    ).toEqual([])
  }, 120_000)
})
