/**
 * How well the article of a saved web page is found, on public sets of pages that others have marked.
 *
 *   node bench/web-pages.mjs readability FOLDER    a checkout of github.com/mozilla/readability
 *   node bench/web-pages.mjs segments FOLDER [K]   a checkout of github.com/adbar/trafilatura; K of 0, 1, 2 takes a third
 *   node bench/web-pages.mjs bodies FOLDER         a checkout of github.com/scrapinghub/article-extraction-benchmark
 *
 * `npm run build` first. What is measured is the text of the tree's blocks and notes, without its title.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { gunzipSync } from 'node:zlib'
import { parse } from 'parse5'
import { read } from '../dist/readers/index.js'

const [kind, folder, third] = process.argv.slice(2)
const SETS = { readability, segments, bodies }
if (!SETS[kind] || !folder) {
  console.error('usage: node bench/web-pages.mjs readability|segments|bodies FOLDER [0|1|2]')
  process.exit(2)
}
const started = process.cpuUsage()
const count = await SETS[kind](folder)
console.log(`${Math.round(process.cpuUsage(started).user / 1000 / count)} ms a page`)

/** Recall and precision of words against what Readability's authors expect of it, each the mean of all pages. */
async function readability(root) {
  const pages = join(root, 'test/test-pages')
  const scores = []
  for (const name of readdirSync(pages)) {
    const wanted = words(textOfPage(readFileSync(join(pages, name, 'expected.html'), 'utf8')))
    const found = words(await articleText(readFileSync(join(pages, name, 'source.html'))))
    const shared = overlap(wanted, found)
    scores.push([ratio(shared, wanted.length), ratio(shared, found.length)])
  }
  const [recall, precision] = [mean(scores.map(([one]) => one)), mean(scores.map(([, other]) => other))]
  console.log(`${scores.length} pages: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`)
  return scores.length
}

/** Segments that must be there and that must not. */
async function segments(root) {
  const marked = Object.values(JSON.parse(readFileSync(join(root, 'tests/evaldata.json'), 'utf8')))
  const sum = { pages: 0, found: 0, wanted: 0, letIn: 0, unwanted: 0, empty: 0 }
  for (const [index, page] of marked.entries()) {
    if (third !== undefined && index % 3 !== Number(third)) continue
    const path = ['cache', 'eval'].map((place) => join(root, 'tests', place, page.file)).find(existsSync)
    if (!path) continue
    const text = oneLine(await articleText(readFileSync(path)))
    const found = page.with.filter((segment) => text.includes(oneLine(segment))).length
    sum.pages++
    sum.found += found
    sum.wanted += page.with.length
    sum.letIn += page.without.filter((segment) => text.includes(oneLine(segment))).length
    sum.unwanted += page.without.length
    if (found === 0) sum.empty++
  }
  const [recall, precision] = [sum.found / sum.wanted, sum.found / (sum.found + sum.letIn)]
  console.log(
    `${sum.pages} pages: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, F ${f(recall, precision)}, ` +
      `${((100 * sum.letIn) / sum.unwanted).toFixed(1)} % of the boilerplate let in, nothing found on ${sum.empty}`,
  )
  return sum.pages
}

/** Runs of four words of whole articles. */
async function bodies(root) {
  const marked = Object.entries(JSON.parse(readFileSync(join(root, 'ground-truth.json'), 'utf8')))
  const scores = []
  for (const [id, { articleBody }] of marked) {
    const path = join(root, 'html', `${id}.html.gz`)
    if (!existsSync(path)) continue
    const [wanted, found] = [runs(articleBody), runs(await articleText(gunzipSync(readFileSync(path))))]
    const shared = overlap(wanted, found)
    scores.push([ratio(shared, wanted.length), ratio(shared, found.length)])
  }
  const [recall, precision] = [mean(scores.map(([one]) => one)), mean(scores.map(([, other]) => other))]
  console.log(
    `${scores.length} pages: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, F ${f(recall, precision)}`,
  )
  return scores.length
}

async function articleText(bytes) {
  const { value } = await read({ file: 'page.html', bytes: new Uint8Array(bytes) })
  const parts = []
  const inline = new Set(
    `text emphasis strong delete highlight insert underline abbreviation ruby smallCaps superscript subscript span
    inlineCode inlineMath link image footnoteReference`.split(/\s+/),
  )
  const visit = (node) => {
    const end = inline.has(node.type) ? '' : '\n'
    parts.push(end)
    if (typeof node.value === 'string') parts.push(node.value)
    if (Array.isArray(node.title)) node.title.forEach(visit)
    node.children?.forEach(visit)
    node.caption?.forEach(visit)
    parts.push(end)
  }
  value.article.children.forEach(visit)
  value.article.footnotes.forEach(visit)
  return parts.join('')
}

function textOfPage(html) {
  const parts = []
  const visit = (node) => {
    if (node.nodeName === '#text') parts.push(node.value)
    else if (node.childNodes && node.nodeName !== 'script' && node.nodeName !== 'style') {
      const end = /^(?:a|b|i|em|strong|span|sup|sub|code|u|s|q|abbr|cite|font|small)$/.test(node.nodeName)
        ? ''
        : ' '
      parts.push(end)
      node.childNodes.forEach(visit)
      parts.push(end)
    }
  }
  visit(parse(html))
  return parts.join('')
}

function words(text) {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function runs(text) {
  const all = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  return all.length < 4
    ? [all.join(' ')]
    : all.slice(3).map((_, index) => all.slice(index, index + 4).join(' '))
}

function overlap(one, other) {
  const left = new Map()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const rest = left.get(word) ?? 0
    if (rest > 0) shared++
    left.set(word, rest - 1)
  }
  return shared
}

function oneLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function ratio(part, whole) {
  return whole === 0 ? 1 : part / whole
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function f(recall, precision) {
  return ((2 * recall * precision) / (recall + precision)).toFixed(3)
}
