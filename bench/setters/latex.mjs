/** LuaLaTeX with microtype, one run: nothing in the text refers to a page. */
import { join } from 'node:path'
import { ask, command } from '../run.mjs'
import { writeTree } from './write-tree.mjs'

/** As it comes, and with the stretch that a careful user lends it against lines past the measure. */
export const lualatex = setter('LuaLaTeX', 'lualatex', '')
export const lualatexStretch = setter('LuaLaTeX, stretch', 'lualatex-stretch', '\\emergencystretch=1em')

function setter(name, folder, stretch) {
  return {
    name,
    folder,
    suffix: '.tex',
    help: 'apt-get install texlive-luatex texlive-latex-recommended',
    version: () => ask('lualatex', ['--version'])?.match(/Version (\S+).*/)?.[0],
    source: (article, spec) => writeTree(article, dialect(spec, stretch)),
    command: (cwd, base) =>
      command('lualatex', ['-interaction=batchmode', '-halt-on-error', `${base}.tex`], { cwd }),
  }
}

const ESCAPED = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

/** A dash is written as TeX writes it, which lets a line end after it. Widows and orphans are forbidden. */
function dialect(spec, stretch) {
  const bp = (length) => `${length}bp`
  return {
    text: (value) =>
      value
        .replace(/[\\~^]/g, (sign) => ESCAPED[sign])
        .replace(/[{}#$%&_](?!\{\})/g, '\\$&')
        .replaceAll('—', '---'),
    emphasis: (inner) => `\\emph{${inner}}`,
    heading: (inner) => `\\chapterhead{${inner}}`,
    paragraph: (inner, isNext) => (isNext ? inner : `\\noindent ${inner}`),
    thematicBreak: `\\par\\vskip${bp(spec.grid)}\\centerline{*\\quad*\\quad*}\\vskip${bp(spec.grid)}\\relax`,
    romanList: (items) =>
      `\\begin{list}{\\Roman{enumi}.}{\\usecounter{enumi}}${items.map((item) => `\\item ${item}`).join('\n')}\\end{list}`,
    note: (inner) => `\\footnote{${inner}}`,
    plate: (file, caption) =>
      `\\begin{figure}[tbp]\\centering\\includegraphics[width=.7\\textwidth]{${file}}\\caption*{${caption}}\\end{figure}`,
    table: (rows, caption) =>
      `\\begin{table}[tbp]\\centering\\caption*{${caption}}\\begin{tabular}{lrr}${rows.map((row) => row.join('&')).join('\\\\')}\\end{tabular}\\end{table}`,
    document: ([title, ...lines], body) => `\\documentclass[twoside]{article}
\\usepackage[paperwidth=${bp(spec.width)},paperheight=${bp(spec.height)},left=${bp(spec.side)},right=${bp(spec.side)},top=${bp(spec.top)},textheight=${bp(spec.textHeight)},headheight=0pt,headsep=0pt,footskip=0pt]{geometry}
\\usepackage{fontspec}
\\setmainfont{${spec.files.regular}}[Path=${join(spec.fonts, '/')},ItalicFont=${spec.files.italic},BoldFont=${spec.files.bold},Numbers=OldStyle]
\\usepackage[protrusion=true,expansion=true,final]{microtype}
\\usepackage{graphicx,caption}
\\pagestyle{empty}\\frenchspacing\\raggedbottom
\\parskip=0pt \\parindent=${bp(spec.indent)} \\topskip=${bp(0.72 * spec.grid)} ${stretch}
\\widowpenalty=10000 \\clubpenalty=10000
\\newcommand\\chapterhead[1]{\\par${spec.isChapterPaged ? '\\clearpage' : `\\vskip${bp(spec.grid)}`}{\\noindent\\bfseries#1\\par}\\nobreak\\vskip${bp(spec.grid)}\\relax}
\\begin{document}\\fontsize{${bp(spec.size)}}{${bp(spec.grid)}}\\selectfont
{\\centering\\textbf{${title}}\\par\\vskip${bp(spec.grid)}\\relax ${lines.join('\\par ')}\\par}

${body}
\\end{document}
`,
  }
}
