import type { Finding } from '../../diagnostic.ts'
import { readCell } from '../markdown/index.ts'
import type { Notebook, NotebookCell, Output } from './cells.ts'
import type { JsonText } from './json.ts'
import { fence, pictureOf, shownOf } from './outputs.ts'

/** A notebook as one text in Markdown. */
export interface Composed {
  readonly text: string
  /** Where the text that begins at `at` begins in the notebook; ascending, each up to the next. */
  readonly pieces: readonly { readonly at: number; readonly from: number }[]
  /** The pictures in it, by the addresses that the text has for them. */
  readonly pictures: ReadonlyMap<string, string>
}

/** A finding at its offset in the notebook. */
export interface Remark {
  readonly finding: Finding
  readonly at: number
}

/** Tells `cell-unrun` and `notebook-unread`. */
export function compose({ cells, language }: Notebook): { composed: Composed; remarks: readonly Remark[] } {
  const composer = new Composer(language)
  for (const [index, cell] of cells.entries()) composer.add(cell, index)
  const first = cells.find(({ kind, source }) => kind === 'code' && textOf(source).trim() !== '')
  const isRun = cells.some(({ outputs }) => outputs.length > 0)
  if (first && !isRun) composer.remarks.push({ finding: UNRUN, at: first.source[0]!.at })
  const { parts, pieces, pictures, remarks } = composer
  return { composed: { text: parts.join(''), pieces, pictures }, remarks }
}

class Composer {
  readonly parts: string[] = []
  readonly pieces: { at: number; from: number }[] = []
  readonly pictures = new Map<string, string>()
  readonly remarks: Remark[] = []
  private readonly language: string
  private length = 0

  constructor(language: string) {
    this.language = language
  }

  add(cell: NotebookCell, index: number): void {
    if (textOf(cell.source).trim() === '' || cell.tags.some((tag) => /^remove[-_]cell$/.test(tag))) return
    switch (cell.kind) {
      case 'markdown':
        return this.text(cell, index)
      case 'code':
        return this.code(cell, index)
      case 'raw':
        if (isMarkdown(cell, index)) return this.text(cell, index)
        this.remarks.push({ finding: RAW, at: cell.source[0]!.at })
    }
  }

  private text({ source, attachments }: NotebookCell, index: number): void {
    for (const [name, forms] of attachments) {
      const picture = pictureOf(forms)
      if (picture !== undefined) this.pictures.set(`attachment:${index}-${encodeURI(name)}`, picture)
    }
    const own = (value: string) =>
      attachments.size > 0 ? value.replaceAll('attachment:', `attachment:${index}-`) : value
    for (const { value, at } of source) this.put(own(value), at)
    this.put('\n\n', source.at(-1)!.at)
  }

  private code({ source, tags, outputs }: NotebookCell, index: number): void {
    const { code, caption, id, alts, isHidden } = readCell(textOf(source), '')
    if (code.trim() !== '' && !isHidden && !tags.some((tag) => /^remove[-_]input$/.test(tag)))
      this.fenced(code, source)
    if (tags.some((tag) => /^remove[-_]output$/.test(tag))) return
    let named: Said = { caption, id }
    for (const [place, output] of outputs.entries()) {
      const said = { ...named, alt: alts[place] ?? alts[0] }
      if (this.output(output, `attachment:output-${index}-${place}`, said)) named = {}
    }
  }

  private fenced(code: string, source: readonly JsonText[]): void {
    const magic = /^%%(\w+)/.exec(code)?.[1]?.toLowerCase()
    const language = (magic !== undefined && MAGICS[magic]) || this.language
    this.put(`${fence(code, language.replaceAll(/[\s`]/g, ''))}\n\n`, source[0]!.at)
  }

  /** Whether it is what the cell is called after. */
  private output(output: Output, address: string, { caption, id, alt }: Said): boolean {
    const shown = shownOf(output)
    if (shown === undefined) {
      this.remarks.push({ finding: SCRIPTED, at: output.at })
      return false
    }
    if (shown.kind === 'markdown') {
      if (shown.text !== '') this.put(`${shown.text}\n\n`, output.at)
      return false
    }
    this.pictures.set(address, shown.url)
    const attributes = [
      ...(id === undefined ? [] : [`#${id}`]),
      ...(alt === undefined ? [] : [`fig-alt="${alt.replaceAll('"', '”')}"`]),
    ]
    const braces = attributes.length > 0 ? `{${attributes.join(' ')}}` : ''
    this.put(`![${caption ?? ''}](${address})${braces}\n\n`, output.at)
    return true
  }

  private put(text: string, from: number): void {
    this.pieces.push({ at: this.length, from })
    this.parts.push(text)
    this.length += text.length
  }
}

interface Said {
  readonly caption?: string | undefined
  readonly id?: string | undefined
  readonly alt?: string | undefined
}

/** Cells of IPython in other languages. */
const MAGICS: Readonly<Record<string, string>> = {
  ...{ bash: 'bash', sh: 'bash', script: 'bash', javascript: 'javascript', js: 'javascript' },
  ...{ html: 'html', latex: 'latex', markdown: 'markdown', perl: 'perl', r: 'r', ruby: 'ruby', sql: 'sql' },
}

/** A raw cell of Markdown, and the front matter that one holds at the start. */
function isMarkdown({ source, format }: NotebookCell, index: number): boolean {
  if (/^text\/(?:markdown|html)$|^markdown$/.test(format)) return true
  return index === 0 && /^---\s*\n[\s\S]*\n---\s*$/.test(textOf(source))
}

function textOf(pieces: readonly JsonText[]): string {
  return pieces.map(({ value }) => value).join('')
}

const UNRUN: Finding = {
  code: 'cell-unrun',
  severity: 'warning',
  message: 'the notebook was saved without what its cells give; their code is shown',
  hint: 'run it, and save it with that: jupyter nbconvert --to notebook --execute --inplace FILE',
}

const RAW: Finding = {
  code: 'notebook-unread',
  severity: 'info',
  message: 'a raw cell, which is meant for another program, is left out',
  hint: 'make it a cell of Markdown, if it belongs to the text',
}

const SCRIPTED: Finding = {
  code: 'notebook-unread',
  severity: 'warning',
  message: 'what this cell shows takes a script, so it is left out',
  hint: 'have the cell give a picture, too: as PNG or SVG',
}
