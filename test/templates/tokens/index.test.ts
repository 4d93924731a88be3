import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/ast/nodes.ts'
import { type Template, templateSchema } from '../../../src/templates/template.ts'
import { realFonts } from '../../support/fonts.ts'
import { LABELS, OTHER_FONTS, OTHERS, type Other } from '../../support/other-values.ts'
import { tokensOf, withToken } from '../../support/template-tokens.ts'
import {
  articleOf,
  fontsShownBy,
  pressShownBy,
  type Shown,
  type Surface,
  shownBy,
} from '../../support/token-surfaces.ts'
import { builtIn } from '../../support/typeset.ts'

const RUNNING =
  'The weir holds back the water that the mill needs, and lets the rest of it run over its crest. '

/** All that a token is about: two chapters over several pages of a small size. */
const TEXT = `---
title: The Weir and the Mill
subtitle: A short walk
author: Ada Miller
publisher: Weir Press
rights: CC0
date: 2026-05-04
---

# Above

${RUNNING}The HTML of the weir is at [its own page](https://weir.example/), and @fig-weir shows it. ${RUNNING.repeat(3)}

\`${RUNNING.repeat(2).trim()}\` ${RUNNING.repeat(3)}

![The weir in spring, from above.](weir.png){#fig-weir placement=wide fig-alt="A weir"}

- one
  - two

1. first
   1. second

*${RUNNING.repeat(2).trim()}*

::: verse
Over the weir the water goes, and where it is going there is nobody at all who ever knows,
and nobody asks.
:::

\`\`\`js {1}
open('the upper gate', 12, 'and look at the water until it is level')
close() // [!code --]
leave() // [!code ++]
\`\`\`

\`\`\`sh {caption="How it is opened"}
open
\`\`\`

${RUNNING}

* * *

${RUNNING}

# Below

${RUNNING.repeat(2)}

| Place | Height of the water over the crest | Width |
|:--|--:|--:|
| the upper weir, which is the older one of the two | 31 | 12 |
| the lower weir, which is the younger one of the two, and the wider one | 9 | 4 |

| Antidisestablishment | Electroencephalograph | Misunderstandings | Counterrevolution | Incomprehensible |
|:--|--:|--:|--:|--:|
| 1 | 2 | 3 | 4 | 5 |

::: lines 2
:::

## Farther

${RUNNING.repeat(8)}

![The weir in autumn.](autumn.png){fig-alt="Leaves on a weir"}

${RUNNING.repeat(8)}

*[HTML]: HyperText Markup Language
`

/** What a template says that a token shows nowhere else than there. */
const NAMED: Readonly<Record<Surface, RegExp>> = {
  print: /^page\.|\bprint\b/,
  screen: /^screen\.|\bscreens?\b|\bCSS\b|\breader without\b|\.dark\b/,
  cover: /^cover\./,
  press: /\bpress\b/,
}

const others: Readonly<Record<string, Other>> = { ...OTHERS, ...OTHER_FONTS }
const isElsewhere = (path: string) => /^(?:styles|classes|inline)\./.test(path) || path === 'classes'
const tokens = tokensOf(templateSchema).filter(({ path }) => !isElsewhere(path) && !LABELS.includes(path))

describe('a token of a template', () => {
  let template: Template
  beforeAll(async () => {
    const base = await builtIn('base')
    const margins = { top: '14mm', bottom: '17mm', inner: '12mm', outer: '12mm' }
    template = { ...base, page: { ...base.page, size: ['105mm', '140mm'], margins } }
  })

  const given = (other: Other) =>
    Object.entries(other.given ?? {}).reduce((one, [path, to]) => withToken(one, path, to), template)

  /** Which of the tokens show elsewhere than they say, with where they do. */
  async function mistold(
    all: Readonly<Record<string, Other>>,
    show: (template: Template) => Promise<Shown>,
  ): Promise<string[]> {
    const known = new Map<string, Shown>()
    const faults: string[] = []
    for (const [path, one] of Object.entries(all)) {
      const before = given(one)
      const after = withToken(before, path, one.to)
      templateSchema.parse(after)
      const key = JSON.stringify(one.given ?? {})
      const shown = known.get(key) ?? (await show(before))
      known.set(key, shown)
      const now = await show(after)
      const where = (Object.keys(shown) as Surface[]).filter((surface) => now[surface] !== shown[surface])
      if (where.join() !== one.where.join()) faults.push(`${path}: ${where.join()}`)
    }
    return faults
  }

  const isOfPress = ([path, { where }]: [string, Other]) =>
    where.join() === 'press' && path !== 'colors.*.press'
  const some = (of: (entry: [string, Other]) => boolean) =>
    Object.fromEntries(Object.entries(OTHERS).filter(of))

  it('is known here', () => {
    expect(tokens.map(({ path }) => path).toSorted()).toEqual(Object.keys(others).toSorted())
  })

  it('belongs to print, to screens, to the cover or to the press by name, if it shows nowhere else', () => {
    const unnamed = tokens.filter(({ path, said }) => {
      const { where } = others[path]!
      const least = where.filter((surface) => surface !== 'cover')
      const [only, more] = least.length > 0 ? least : where
      return more === undefined && !NAMED[only!].test(said)
    })
    expect(unnamed.map(({ path }) => path)).toEqual([])
  })

  it('changes what it is about', async () => {
    const read: Article = await articleOf(TEXT)
    expect(
      await mistold(
        some((entry) => !isOfPress(entry)),
        (one) => shownBy(read, one),
      ),
    ).toEqual([])
  })

  it('changes fonts', async () => {
    expect(await mistold(OTHER_FONTS, fontsShownBy)).toEqual([])
  })

  it('changes the press PDF', async () => {
    const background = { r: 10, g: 10, b: 10 }
    const create = { width: 800, height: 300, channels: 3, background } as const
    const picture = await sharp({ create }).png().toBuffer()
    const read = await articleOf('---\ntitle: A field\n---\n\nWords.\n\n![A dark field](picture.png)\n')
    const fonts = await realFonts(template)
    expect(await mistold(some(isOfPress), (one) => pressShownBy(read, one, fonts, picture))).toEqual([])
  })
})
