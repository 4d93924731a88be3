/** What the texts of books say to include other files, in the dialects of those who make books. */

/** Offsets in a text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A command in a text: what it stands for, which may be nothing. */
export interface Command extends Stretch {
  /** Offset from which it is shown as it is, where it is escaped. */
  readonly shownFrom?: number
  readonly targets: readonly Target[]
  /** The name that it calls a variable by. */
  readonly variable?: string
  /** White space before it, which all the lines that it stands for get. */
  readonly indent: string
  /** It is nothing else: where no file is found, that is told, and it is left out. */
  readonly isCertain: boolean
}

/** One file, or a part of it. */
export interface Target extends Selection {
  readonly name: string
  /** What the name is counted from: the file of the command, the folder of the book, or the first folder above the file in which it is. */
  readonly base: 'file' | 'root' | 'above'
  /** Code without a fence of its own: what its info string is. */
  readonly info?: string
}

export interface Selection {
  /** Lines (`2:10`, `4`, `1:3,8:`) or the name of a stretch that the file marks. */
  readonly spec?: string
  /** Words behind which it begins, and before which it ends. */
  readonly after?: string
  readonly before?: string
}

type Read = { readonly [Key in 'indent' | 'targets' | 'shownFrom' | 'variable']: Command[Key] | undefined }

interface Form {
  readonly pattern: RegExp
  /** Other programs and plain texts write the same. */
  readonly isDoubtful?: true
  readonly read: (parts: readonly (string | undefined)[]) => Partial<Read> | undefined
}

const QUOTED = `(?:"([^"\\n]{1,500})"|'([^'\\n]{1,500})')`

/** `{{#include file.rs:anchor}}`, `{{#rustdoc_include …}}`, `{{#playground file.rs editable}}`, `{{#title …}}` of mdBook; escaped with a backslash. */
const MDBOOK: Form = {
  pattern: /(\\?)\{\{#(include|rustdoc_include|playground|playpen|title)[ \t]+([^}\n]{1,1000})\}\}/g,
  read: ([, backslash, command = '', said = '']) => {
    if (backslash) return { shownFrom: 1 }
    if (command === 'title') return {}
    const [file = '', ...flags] = said.trim().split(/\s+/)
    const info = command.startsWith('play') ? { info: ['rust', ...flags].join(',') } : {}
    return { targets: [{ ...pathAndSpec(file), base: 'file', ...info }] }
  },
}

/** `{{< include _part.qmd >}}` of Quarto, in a line of its own; a slash begins at the folder of the book. */
const QUARTO: Form = {
  pattern: new RegExp(
    `^([ \\t]*)\\{\\{<[ \\t]*include[ \\t]+(?:${QUOTED}|([^\\s>"']{1,500}))[ \\t]*>\\}\\}`,
    'gm',
  ),
  read: ([, indent, double, single, bare]) => ({ indent, targets: [ofSources((double ?? single ?? bare)!)] }),
}

/** `--8<-- "file.md:part"` of pymdownx.snippets; a semicolon before it escapes it. */
const SNIPPET: Form = {
  pattern: new RegExp(`^([ \\t]*)(;?)-{1,20}8<-{1,20}[ \\t]+${QUOTED}[ \\t]*$`, 'gm'),
  read: ([, indent = '', semicolon, double, single]) =>
    semicolon
      ? { shownFrom: indent.length + 1 }
      : { indent, targets: [{ ...pathAndSpec((double ?? single)!), base: 'above' }] },
}

/** The same with a file a line, between two marks. */
const SNIPPETS: Form = {
  pattern:
    /^([ \t]*)-{2,20}8<-{2,20}[ \t]*\n((?:(?![ \t]*-+8<)[^\n]*\n){1,50})[ \t]*-{2,20}8<-{2,20}[ \t]*$/gm,
  read: ([, indent, lines = '']) => ({
    indent,
    targets: lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith(';'))
      .map((line) => ({ ...pathAndSpec(line), base: 'above' as const })),
  }),
}

/** `{!file.md!}` of markdown-include, and `{* file.py ln[1:5] hl[3] *}`, which is code. */
const BRACES: Form = {
  isDoubtful: true,
  pattern: /^([ \t]*)\{([!*])[ \t]*([^\s!*{}]{1,500})[ \t]*([^!*{}\n]{0,200})([!*])\}[ \t]*$/gm,
  read: ([, indent, open, name = '', said = '', close]) => {
    if (open !== close) return undefined
    if (open === '!') return { indent, targets: [{ name, base: 'above' }] }
    const [, lines] = /\bln\[([\d:,]+)\]/.exec(said) ?? []
    const [, marked] = /\bhl\[([\d:,]+)\]/.exec(said) ?? []
    const first = Number(/^\d+/.exec(lines ?? '')?.[0] ?? 1)
    const marks =
      marked &&
      `{${marked.replaceAll(/\d+/g, (line) => `${Math.max(1, Number(line) - first + 1)}`).replaceAll(':', '-')}}`
    const info = [languageOf(name), marks].filter(Boolean).join(' ')
    return { indent, targets: [{ name, base: 'above', info, ...(lines && { spec: lines }) }] }
  },
}

/** `{% include "file.md" %}` of GitBook and HonKit, `{% include-markdown "file.md" start="…" end="…" %}` of MkDocs. */
const TAG: Form = {
  isDoubtful: true,
  pattern: new RegExp(`\\{%-?\\s{0,50}include(?:-markdown)?\\s{1,50}${QUOTED}([^%]{0,500})%\\}`, 'g'),
  read: ([, double, single, said = '']) => {
    const value = (key: string) =>
      new RegExp(`\\b${key}=(?:"([^"]*)"|'([^']*)')`).exec(said)?.slice(1).find(Boolean)
    const [after, before] = [value('start'), value('end')]
    const name = (double ?? single)!
    return { targets: [{ name, base: 'file', ...(after && { after }), ...(before && { before }) }] }
  },
}

/** ```` ```{include} file.md ```` and ```` ```{literalinclude} file.py ```` of MyST, with options in lines of their own. */
const DIRECTIVE: Form = {
  pattern:
    /^([ \t]*)(`{3,20}|:{3,20})\{(include|literalinclude)\}[ \t]+(\S{1,500})[ \t]*\n((?:[ \t]*:[\w-]{1,40}:[^\n]*\n){0,20})\s{0,20}\2[ \t]*$/gm,
  read: ([, indent, , directive, name = '', lines = '']) => {
    const options = new Map(
      [...lines.matchAll(/:([\w-]+):[ \t]*([^\n]*)/g)].map(([, key, said]) => [key, said!.trim()]),
    )
    const [after, before, shown] = ['start-after', 'end-before', 'lines'].map((key) => options.get(key))
    const caption = options.get('caption') || (options.has('caption') ? name : undefined)
    const marks = options.get('emphasize-lines')
    const info = [
      options.get('language') ?? languageOf(name),
      marks && `{${marks.replaceAll(' ', '')}}`,
      options.has('linenos') && 'linenums="1"',
      caption && `title="${caption.replaceAll('"', '”')}"`,
    ]
    return {
      indent,
      targets: [
        {
          ...ofSources(name),
          ...(shown && { spec: colons(shown) }),
          ...(after && { after }),
          ...(before && { before }),
          ...(directive === 'literalinclude' && { info: info.filter(Boolean).join(' ') }),
        },
      ],
    }
  },
}

/** `[import:3-8, title:"a.js"](../src/a.js)` of HonKit's include-codeblock. */
const IMPORT: Form = {
  isDoubtful: true,
  pattern:
    /^([ \t]*)\[(?:import|include)(?::[ \t]*"?([\w:-]{1,100})"?)?((?:,[^\]\n]{0,300})?)\]\(([^()\s]{1,500})\)[ \t]*$/gm,
  read: ([, indent, spec, said = '', name = '']) => {
    if (/\.(?:md|html?)$/i.test(name)) return undefined
    const [, language] = /\blang[:-][ \t]*"?([\w+#-]+)/.exec(said) ?? []
    const [, title] = /\btitle:[ \t]*"([^"]*)"/.exec(said) ?? []
    const info = [language ?? languageOf(name), title && `title="${title}"`].filter(Boolean).join(' ')
    return { indent, targets: [{ name, base: 'file', info, ...(spec && { spec: colons(spec) }) }] }
  },
}

/** `{{ book.version }}` of HonKit and of mkdocs-macros, `{{< var version >}}` and `{{< meta title >}}` of Quarto. */
const VARIABLE: Form = {
  pattern:
    /\{\{(?:[ \t]{0,20}([\w.-]{1,100})[ \t]{0,20}|<[ \t]{0,20}((?:meta|var)[ \t]{1,20}[\w.-]{1,100})[ \t]{0,20}>)\}\}/g,
  read: ([, name, shortcode]) => ({ variable: (name ?? shortcode)!.replace(/[ \t]+/, ' ') }),
}

/** `{{#ref listing}}`, `{{#label listing}}` and `{{#chap its-title}}` of a preprocessor of mdBook that numbers listings. */
const LABELS: Form = {
  pattern: /\{\{#(ref|label|chap)[ \t]{1,20}([\w-]{1,200})[ \t]{0,20}\}\}/g,
  read: ([, command = '', name = '']) => ({ variable: `${command} ${name}` }),
}

const FORMS = [MDBOOK, LABELS, QUARTO, SNIPPET, SNIPPETS, BRACES, TAG, DIRECTIVE, IMPORT, VARIABLE]

/** The commands in a stretch of a text, in their order. */
export function commandsIn(text: string, { from, to }: Stretch): readonly Command[] {
  const part = text.slice(from, to)
  const found = FORMS.flatMap(({ pattern, read, isDoubtful }) =>
    [...part.matchAll(pattern)].flatMap((parts): Command[] => {
      const command = read(parts)
      if (!command) return []
      const start = from + parts.index
      const { indent = '', targets = [], shownFrom, variable } = command
      return [
        {
          from: start,
          to: start + parts[0].length,
          indent,
          targets,
          isCertain: isDoubtful !== true,
          ...(variable !== undefined && { variable }),
          ...(shownFrom !== undefined && { shownFrom: start + shownFrom }),
        },
      ]
    }),
  )
  let end = from
  return found
    .toSorted((one, other) => one.from - other.from)
    .filter((command) => {
      const isFree = command.from >= end
      if (isFree) end = command.to
      return isFree
    })
}

/** `file.rs:2:10` is lines of a file, `file.rs:name` a part of it. */
function pathAndSpec(argument: string): Pick<Target, 'name' | 'spec'> {
  const [, name = '', spec] = /^((?:https?:\/\/)?[^:]+)(?::(\S*))?/.exec(argument.trim()) ?? []
  return { name, ...(spec !== undefined && { spec }) }
}

/** A name that a slash leads to the folder of the book, as Quarto and Sphinx have it. */
function ofSources(name: string): Pick<Target, 'name' | 'base'> {
  return name.startsWith('/') ? { name: name.slice(1), base: 'root' } : { name, base: 'file' }
}

/** `1-3,5-` are the lines `1:3,5:`. */
function colons(lines: string): string {
  return /^[\d,\s-]+$/.test(lines) ? lines.replaceAll(/\s/g, '').replaceAll('-', ':') : lines
}

/** Code is of the language that its file's name ends with. */
function languageOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1] ?? 'text'
}
