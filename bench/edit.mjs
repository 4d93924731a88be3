/**
 * A book open in one process, a word changed in one chapter at a time: how long it takes until the changed pages are set
 * again, how many sections are, and whether the files are those of a cold build. Exits with 1 over the budget, or where
 * a byte differs.
 *
 *   node bench/edit.mjs [TEXT] [--words 64000] [--edits 20] [--template book]
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compiled, ROOT } from './octavo.mjs'

/** Milliseconds from the changed tree to its pages, median. */
const BUDGET = 100

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    words: { type: 'string', default: '64000' },
    edits: { type: 'string', default: '20' },
    template: { type: 'string', default: 'book' },
  },
})

const { diskWorld, publish } = await compiled('index.js')
const { memoryCache } = await compiled('pipeline/index.js')
const { READ, recall, rememberSections } = await compiled('pipeline/stages.js')
const { loadTemplate } = await compiled('templates/index.js')
const { loadFonts } = await compiled('fonts/index.js')
const { setContents, setSection, typeset } = await compiled('typeset/index.js')

const chapters = chaptersOf(
  readFileSync(positionals[0] ?? join(ROOT, '../shared/texts/moby-dick.md'), 'utf8'),
)
const world = diskWorld(ROOT)
const template = await loadTemplate(values.template, world)
const fonts = await loadFonts(template, world)
const cache = memoryCache()
const images = { info: (url) => ({ url, width: 1, height: 1, format: 'png', isPlaceholder: true }) }
let setAgain = 0
const set = rememberSections(
  (...section) => {
    setAgain++
    return setSection(...section)
  },
  cache,
  values.template,
)

const opened = await pagesOf(chapters.join(''))
console.log(`${opened.pages} pages, ${setAgain} sections: opened in ${opened.setting.toFixed(0)} ms`)
const runs = []
for (let edit = 0; edit < Number(values.edits); edit++) {
  const at = 1 + ((edit * 7) % (chapters.length - 1))
  chapters[at] = changeWord(chapters[at], edit)
  setAgain = 0
  runs.push({ ...(await pagesOf(chapters.join(''))), setAgain })
}
const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)]
console.log(
  `${runs.length} edits, medians: set again in ${median('setting').toFixed(0)} ms (at most ${BUDGET}), ` +
    `${median('setAgain')} of ${opened.sections} sections (at most ${Math.max(...runs.map((run) => run.setAgain))}); ` +
    `read before in ${median('reading').toFixed(0)} ms`,
)
const isSame = await sameBytes()
console.log(isSame ? 'the same bytes as a cold build' : 'OTHER BYTES THAN A COLD BUILD')
process.exitCode = isSame && median('setting') <= BUDGET ? 0 : 1

async function pagesOf(markdown) {
  const start = performance.now()
  const { value } = await recall(READ, cache, inputOf(markdown))
  const read = performance.now()
  const { sections } = await typeset(
    value.article,
    template,
    { shaper: fonts, images },
    { section: set, contents: setContents },
  )
  const all = [...sections()]
  const pages = all.reduce((sum, { section }) => sum + section.pages.length, 0)
  return { pages, sections: all.length, reading: read - start, setting: performance.now() - read }
}

/** All four editions of the text as it is now, made with what is remembered and without. */
async function sameBytes() {
  const build = async (more) => {
    const options = { editions: ['html', 'epub', 'pdf', 'print'], template: values.template, ...more }
    const { files } = await publish(inputOf(chapters.join('')), options, world)
    return files
      .map(({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`)
      .join()
  }
  await build({ cache })
  return (await build({ cache })) === (await build({}))
}

function inputOf(markdown) {
  return { file: 'book.md', bytes: new TextEncoder().encode(markdown) }
}

/** The text cut at its chapters, up to the wanted number of words; what stands before the first one is a piece of its own. */
function chaptersOf(text) {
  const kept = []
  let words = 0
  for (const chapter of text.split(/^(?=## )/m)) {
    if (words > Number(values.words)) break
    words += chapter.split(/\s+/).length
    kept.push(chapter)
  }
  return kept
}

/** Another letter in the first word of a paragraph in the middle, as a typing error is mended. */
function changeWord(chapter, edit) {
  const paragraphs = chapter.split('\n\n')
  const at = Math.max(1, Math.floor(paragraphs.length / 2))
  const letter = String.fromCharCode(97 + (edit % 26))
  paragraphs[at] = paragraphs[at].replace(/[A-Za-z](?=[a-z])/, letter)
  return paragraphs.join('\n\n')
}
