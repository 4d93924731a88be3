/** WeasyPrint and Chromium, which set the same page of HTML. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ask, command } from '../run.mjs'
import { writeTree } from './write-tree.mjs'

const html = {
  suffix: '.html',
  source: (article, spec) => writeTree(article, dialect(spec)),
}

export const weasyprint = {
  ...html,
  name: 'WeasyPrint',
  folder: 'weasyprint',
  help: 'pip install weasyprint, where PATH finds it',
  version: () => ask('weasyprint', ['--version'])?.trim(),
  command: (folder, base) =>
    command('weasyprint', [
      '--quiet',
      '--pdf-tags',
      join(folder, `${base}.html`),
      join(folder, `${base}.pdf`),
    ]),
}

const HEADLESS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']

export const chromium = {
  ...html,
  name: 'Chromium',
  folder: 'chromium',
  help: 'apt-get install chromium',
  version: () => ask('chromium', ['--version'])?.trim(),
  command: (folder, base) =>
    command('chromium', [
      ...HEADLESS,
      `--print-to-pdf=${join(folder, `${base}.pdf`)}`,
      pathToFileURL(join(folder, `${base}.html`)).href,
    ]),
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function dialect(spec) {
  return {
    text: (value) => value.replace(/[&<>]/g, (sign) => ENTITIES[sign]),
    emphasis: (inner) => `<em>${inner}</em>`,
    heading: (inner) => `<h2>${inner}</h2>`,
    paragraph: (inner) => `<p>${inner}</p>`,
    thematicBreak: '<hr>',
    romanList: (items) =>
      `<ol style="list-style-type: upper-roman">${items.map((item) => `<li>${item}</li>`).join('')}</ol>`,
    document: ([title, ...lines], body) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${css(spec)}</style></head><body>
<header><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</header>
${body}
</body></html>
`,
  }
}

function css(spec) {
  const face = (file, rest) =>
    `@font-face { font-family: "Bench"; src: url("${pathToFileURL(join(spec.fonts, file))}"); ${rest} }`
  return `
${face(spec.files.regular, 'font-weight: 400')}
${face(spec.files.italic, 'font-weight: 400; font-style: italic')}
${face(spec.files.bold, 'font-weight: 600')}
@page { size: ${spec.width}pt ${spec.height}pt; margin: ${spec.top}pt ${spec.side}pt ${spec.bottom}pt }
body { margin: 0; font: ${spec.size}pt/${spec.grid}pt "Bench"; font-variant-numeric: oldstyle-nums;
  text-align: justify; text-wrap: pretty; hyphens: auto; widows: 2; orphans: 2 }
p { margin: 0 }
p + p { text-indent: ${spec.indent}pt }
h1, h2 { margin: ${spec.grid}pt 0; font-size: inherit; font-weight: 600; text-align: start; hyphens: none }
h2 { break-before: ${spec.isChapterPaged ? 'page' : 'auto'}; break-after: avoid }
header, header p, header h1 { text-align: center; text-indent: 0 }
h1 { margin-top: 0 }
hr { border: 0; margin: ${spec.grid}pt 0; text-align: center }
hr::before { content: "*\\2002*\\2002*" }
`
}
