/** Line breaking alone: one thread, no pages, no PDF. The only file that knows the line breaker's interface. */
import { compiled, openTemplate, readTree, refuse } from './octavo.mjs'
import { median, table } from './run.mjs'

/** What the line breaker must do in a second on one core, with microtypography. */
const LEAST = 150_000

/** Prints the table; gives back what is under its budget. */
export async function lines({ runs, place, texts: [book] }) {
  const paragraphs = await paragraphsOf(await readTree('book.md', book.markdown), place.spec.templateFile)
  const samples = []
  for (let run = 0; run <= runs; run++) samples.push(await sample(paragraphs))
  const [items, breaks] = [0, 1].map((step) => median(samples.slice(1).map((times) => times[step])))
  const rate = (milliseconds) => Math.round((1000 * book.words) / milliseconds)
  const row = (name, milliseconds, least = '') => [name, milliseconds.toFixed(0), rate(milliseconds), least]
  console.log(`\nLines of ${book.name} alone, one thread, median of ${runs}, warm\n`)
  console.log(
    table([
      ['', 'ms', 'words a second', 'at least'],
      row('boxes, glue and penalties (shaping, hyphenation)', items),
      row('breaks', breaks),
      row('both', items + breaks, LEAST),
    ]),
  )
  const both = rate(items + breaks)
  return both < LEAST ? [`line breaking: ${both} words a second, at least ${LEAST}`] : []
}

/** Milliseconds of both steps. No word is known beforehand. */
async function sample({ paragraphs, newSetting, itemizeAll, breakAll }) {
  const setting = await newSetting()
  const start = performance.now()
  const items = itemizeAll(paragraphs, setting)
  const middle = performance.now()
  breakAll(items, setting)
  return [middle - start, performance.now() - middle]
}

/** All paragraphs of a tree, and both steps over them, with what the typesetter gives to each. */
async function paragraphsOf(article, templateFile) {
  const { template, world } = await openTemplate(templateFile)
  const { loadFonts } = await compiled('fonts/load.js')
  const { prepareSetting } = await compiled('typeset/flow/index.js')
  const { toSpans } = await compiled('typeset/text/spans.js')
  const { itemize } = await compiled('typeset/lines/itemize.js')
  const { breakLines } = await compiled('typeset/lines/break-lines.js')
  const { lineSettings } = await compiled('typeset/blocks/paragraph.js')
  const { lang } = article.metadata
  const spansOf = (block, { print, spans, structure }) =>
    toSpans(block.children, { style: print.role('paragraph'), lang, element: structure.root }, spans)
  const itemizeSpans = (spans, { words, print }) => {
    const { hyphenate, indent } = print.role('paragraph')
    const measure = print.page.measure - indent
    return itemize(spans, { words, hyphenate, indent, isJustified: true, isBalanced: false, measure })
  }
  return {
    paragraphs: article.children.filter((block) => block.type === 'paragraph'),
    newSetting: async () =>
      prepareSetting(article, template, { shaper: await loadFonts(template, world) }, refuse),
    itemizeAll: (blocks, setting) => blocks.map((block) => itemizeSpans(spansOf(block, setting), setting)),
    breakAll: (all, { print }) => {
      const settings = lineSettings(print.role('paragraph'), print.page.measure)
      return all.map(({ items }) => breakLines(items, settings))
    },
  }
}
