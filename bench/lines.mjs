/** Line breaking alone: one thread, no pages, no PDF. The only file that knows the line breaker's interface. */
import { compiled, openTemplate, readTree } from './octavo.mjs'
import { median, table } from './run.mjs'

/** What the line breaker must do in a second on one core, with microtypography. */
const LEAST = 150_000

/** Prints the table; gives back what is under its budget. */
export async function lines({ runs, place }) {
  const { markdown, words } = place.texts.book
  const { itemizeAll, breakAll } = await lineBreaker(await readTree('book.md', markdown))
  breakAll(itemizeAll())
  const samples = Array.from({ length: runs }, () => {
    const start = performance.now()
    const paragraphs = itemizeAll()
    const middle = performance.now()
    breakAll(paragraphs)
    return [middle - start, performance.now() - middle]
  })
  const items = median(samples.map(([first]) => first))
  const breaks = median(samples.map(([, second]) => second))
  const row = (name, milliseconds, atLeast) => {
    const rate = Math.round((1000 * words) / milliseconds)
    return [name, milliseconds.toFixed(0), rate, atLeast]
  }
  console.log(`\nLines of the whole book alone, one thread, median of ${runs}, warm\n`)
  console.log(
    table([
      ['', 'ms', 'words a second', 'at least'],
      row('boxes, glue and penalties (shaping, hyphenation)', items, ''),
      row('breaks', breaks, LEAST),
      row('both', items + breaks, ''),
    ]),
  )
  const rate = (1000 * words) / breaks
  return rate < LEAST ? [`line breaking: ${Math.round(rate)} words a second, at least ${LEAST}`] : []
}

/** Both steps over all paragraphs of a tree, with what `typeset` gives them. */
async function lineBreaker(article) {
  const { template, world } = await openTemplate()
  const modules = [
    'templates/print-style.js',
    'fonts/load.js',
    'typeset/structure.js',
    'typeset/hyphenate.js',
  ]
  const [{ printStyle }, { loadFonts }, { createStructure }, { loadHyphenators }] = await Promise.all(
    modules.map(compiled),
  )
  const { toSpans } = await compiled('typeset/spans.js')
  const { itemize } = await compiled('typeset/itemize.js')
  const { breakLines } = await compiled('typeset/break-lines.js')
  const { lineSettings } = await compiled('typeset/paragraph.js')
  const print = printStyle(template)
  const { lang } = article.metadata
  const { root, ...structure } = createStructure(lang)
  const style = print.role('paragraph')
  const settings = {
    shaper: await loadFonts(template, world),
    hyphenators: await loadHyphenators([lang]),
    indent: style.indent,
    isJustified: true,
    isBalanced: false,
    microtype: print.microtype,
    measure: print.page.measure - style.indent,
    onWideWord: () => {},
  }
  const context = { template, structure: { root, ...structure }, lang }
  const paragraphs = article.children
    .filter((block) => block.type === 'paragraph')
    .map((block) => toSpans(block.children, { style, lang, element: root }, context))
  return {
    itemizeAll: () => paragraphs.map((spans) => itemize(spans, settings)),
    breakAll: (all) => all.map((items) => breakLines(items, lineSettings(style, print.page.measure))),
  }
}
