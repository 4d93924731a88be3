import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/readers/book/includes.ts'
import { AssetError } from '../../../src/world.ts'

const PART = 'One.\nTwo.\nThree.\nFour.\n'
const CODE = '# --8<-- [start:rise]\ndef rise():\n    pass\n# --8<-- [end:rise]\nhigh = 3\n'

/** What `docs/tides.md` is with its includes, and what is told of them. */
async function composed(text: string, files: Readonly<Record<string, string>> = {}) {
  const all: Readonly<Record<string, string>> = { 'docs/part.md': PART, 'code/rise.py': CODE, ...files }
  const read = async (path: string) => {
    const found = all[path]
    if (found === undefined) throw new AssetError('missing', `there is no file ${path}`)
    return new TextEncoder().encode(found)
  }
  const { value, findings } = await compose('docs/tides.md', text, { read, list: async () => [] })
  return { text: value.text, told: findings.map(({ message }) => message) }
}

async function textOf(text: string, files?: Readonly<Record<string, string>>): Promise<string> {
  return (await composed(text, files)).text
}

const fenced = (info: string, code: string) => `\`\`\`\`\`\`\`\`${info}\n${code}\n\`\`\`\`\`\`\`\`\n`

describe('files that a chapter includes', () => {
  it('are included as Quarto says it, from the folder of the book with a slash', async () => {
    expect(await textOf('{{< include part.md >}}\n')).toBe('One.\nTwo.\nThree.\nFour.\n')
    expect(await textOf('{{< include "/docs/part.md" >}}\n')).toBe('One.\nTwo.\nThree.\nFour.\n')
    expect(await textOf('{{{< include part.md >}}}\n')).toBe('{{{< include part.md >}}}\n')
  })

  it('are included as pymdownx.snippets says it, from the folder of the book or one below it', async () => {
    expect(await textOf('--8<-- "docs/part.md"\n')).toBe(PART)
    expect(await textOf('--8<-- "part.md:2:3"\n')).toBe('Two.\nThree.\n')
    expect(await textOf('--8<-- "part.md:1,4"\n')).toBe('One.\nFour.\n')
    expect(await textOf('--8<-- "code/rise.py:rise"\n')).toBe('def rise():\n    pass\n')
    expect(await textOf('--8<--\npart.md:1\n\n; part.md:2\npart.md:3\n--8<--\n')).toBe('One.\nThree.\n')
    expect(await textOf(';--8<-- "docs/part.md"\n')).toBe('--8<-- "docs/part.md"\n')
  })

  it('take over the indent of the command that includes them', async () => {
    expect(await textOf('=== "A"\n\n    --8<-- "part.md:1:2"\n\nEnd.\n')).toBe(
      '=== "A"\n\n    One.\n    Two.\n\nEnd.\n',
    )
  })

  it('are included as markdown-include and MdxInclude say it, code in a fence', async () => {
    expect(await textOf('{!part.md!}\n')).toBe(PART)
    expect(await textOf('{* code/rise.py ln[2:3] hl[3] *}\n')).toBe(
      `${fenced('py {2}', 'def rise():\n    pass')}\n`,
    )
  })

  it('are included by tags of GitBook and of MkDocs, from behind some words to before others', async () => {
    expect(await textOf('{% include "./part.md" %}\n')).toBe(PART)
    expect(await textOf('{%\n  include-markdown "part.md"\n  start="One."\n  end="Four."\n%}\n')).toBe(
      '\nTwo.\nThree.\n',
    )
  })

  it('are included by directives of MyST, code with what is said of it', async () => {
    expect(await textOf('```{include} part.md\n:end-before: Two\n```\n')).toBe('One.\n')
    expect(
      await textOf(
        '```{literalinclude} ../code/rise.py\n:language: python\n:lines: 2-3\n:caption: Rise\n:emphasize-lines: 1\n```\n',
      ),
    ).toBe(`${fenced('python {1} title="Rise"', 'def rise():\n    pass')}\n`)
  })

  it('are imported as books of HonKit do it', async () => {
    expect(await textOf('[import:2-3, title:"rise.py"](../code/rise.py)\n')).toBe(
      `${fenced('py title="rise.py"', 'def rise():\n    pass')}\n`,
    )
    expect(await textOf('[import](part.md)\n')).toBe('[import](part.md)\n')
  })

  it('are told where they are missing; what may be another program’s tag stays', async () => {
    expect(await composed('{{< include none.md >}}\n')).toEqual({
      text: '\n',
      told: ['there is no file docs/none.md, so it is left out'],
    })
    expect((await composed('--8<-- "part.md:none"\n')).told).toEqual([
      'docs/part.md has no anchor "none", so it is left out',
    ])
    const tag = '```jinja\n{% include "base.html" %}\n```\n'
    expect(await composed(tag)).toEqual({ text: tag, told: [] })
  })
})
