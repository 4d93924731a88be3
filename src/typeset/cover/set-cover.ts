import type { Article } from '../../ast/index.ts'
import { textOf } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { coverColors, type Template } from '../../templates/index.ts'
import { printStyle } from '../../templates/print/index.ts'
import type { Shaper } from '../model/index.ts'
import type { Cover } from './cover.ts'
import { DESIGNS } from './designs.ts'
import { PATTERNS } from './patterns/index.ts'
import { typeSetter } from './set-type.ts'
import { coverWords } from './words.ts'

/**
 * Title, subtitle, authors, publisher and year on one page of the template's size, each as large as the template's
 * `cover` says, or as it fits; what even the smallest type has no room for is left away, and the text alternative has
 * it all. Colours and drawing follow from the words of the title.
 */
export async function typesetCover(
  article: Article,
  template: Template,
  shaper: Shaper,
): Promise<Told<Cover>> {
  const { metadata } = article
  const { cover } = template
  const { width, height } = printStyle(template).page
  const missing: Finding[] = []
  const set = await typeSetter(article, template, shaper, (finding) => void missing.push(finding))
  const { colors, draw } = coverColors(textOf(metadata.title), cover)
  const items = DESIGNS[cover.design]({
    ...{ width, height, cover, colors, set },
    margin: cover.margin * width,
    words: coverWords(metadata),
    isFromRight: metadata.dir === 'rtl',
    fill: (box, free) => PATTERNS[cover.pattern](box, colors, draw, free),
  })
  return told({ width, height, items }, missing)
}
