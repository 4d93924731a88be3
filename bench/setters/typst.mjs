/** Typst, from npm: in a process of its own, so that it is measured like a command. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { command } from '../run.mjs'
import { writeTree } from './write-tree.mjs'

const CHILD = fileURLToPath(new URL('set-typst.mjs', import.meta.url))
const PACKAGE = '@myriaddreamin/typst-ts-node-compiler/package.json'

/** Plain, and with what it may do to letters since 0.14: its handbook's example, the nearest to Octavo's limits. */
export const typst = setter('Typst', 'typst', '')
export const typstTracking = setter(
  'Typst, tracking',
  'typst-tracking',
  ', justification-limits: (tracking: (min: -0.01em, max: 0.02em))',
)

function setter(name, folder, limits) {
  return {
    name,
    folder,
    suffix: '.typ',
    help: 'npm ci --prefix bench',
    version: () => {
      try {
        return `npm package ${createRequire(import.meta.url)(PACKAGE).version}`
      } catch (error) {
        if (error.code === 'MODULE_NOT_FOUND') return undefined
        throw error
      }
    },
    source: (article, spec) => writeTree(article, dialect(spec, limits)),
    command: (folder, base, spec) =>
      command(process.execPath, [
        CHILD,
        spec.fonts,
        join(folder, `${base}.typ`),
        join(folder, `${base}.pdf`),
      ]),
  }
}

/** Strings keep every letter from being taken for markup. A line is one leading high, whatever stands in it. */
function dialect(spec, limits) {
  return {
    text: (value) => `#"${value.replace(/[\\"]/g, '\\$&')}"`,
    emphasis: (inner) => `#emph[${inner}]`,
    heading: (inner) => `#heading[${inner}]`,
    paragraph: (inner) => inner,
    thematicBreak: `#block(above: ${spec.grid}pt, below: ${spec.grid}pt, width: 100%, align(center)[\\*#h(1em)\\*#h(1em)\\*])`,
    romanList: (items) => `#enum(numbering: "I.", ${items.map((item) => `[${item}]`).join(', ')})`,
    lineEnd: '#linebreak()',
    quotation: (inner) => `#quote(block: true)[${inner}]`,
    note: (inner) => `#footnote[${inner}]`,
    plate: (file, caption) =>
      `#figure(image("${file}", width: 70%), caption: [${caption}], numbering: none, placement: auto)`,
    table: (rows, caption) =>
      `#figure(table(columns: 3, ${rows
        .flat()
        .map((cell) => `[${cell}]`)
        .join(', ')}), caption: [${caption}], numbering: none, placement: auto)`,
    document: ([title, ...lines], body) => `
#set document(title: [${title}])
#set page(width: ${spec.width}pt, height: ${spec.height}pt, margin: (x: ${spec.side}pt, top: ${spec.top}pt, bottom: ${spec.bottom}pt))
#set text(font: "${spec.family}", size: ${spec.size}pt, lang: "en", hyphenate: true, number-type: "old-style", fallback: false, top-edge: ${0.72 * spec.grid}pt, bottom-edge: ${-0.28 * spec.grid}pt)
#set par(justify: true, linebreaks: "optimized", leading: 0pt, spacing: 0pt, first-line-indent: ${spec.indent}pt${limits})
#show heading: set text(size: ${spec.size}pt, weight: 600, hyphenate: false)
#show heading: set block(above: ${spec.grid}pt, below: ${spec.grid}pt)
${spec.isChapterPaged ? '#show heading: it => pagebreak(weak: true) + it' : ''}
#align(center)[#strong[${title}]#v(${spec.grid}pt)${lines.join('#linebreak()')}]

${body}
`,
  }
}
