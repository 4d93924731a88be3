import type { Position } from '../../ast/index.ts'
import type { Report } from '../shared/index.ts'

interface Unread {
  readonly pattern: RegExp
  /** What it looks like. */
  readonly name: string
  /** It says nothing to a reader, and is left out. */
  readonly isLeftOut?: true
  readonly hint: string
}

/** Syntax that is recognised where a whole paragraph, or its first line, is nothing else. */
const SYNTAXES: readonly Unread[] = [
  {
    pattern: /^%[ \t][^\n]*(?:\n%[^\n]*)*$/,
    name: 'a comment of MyST or LaTeX',
    isLeftOut: true,
    hint: 'to have it read as text, put a backslash before each percent sign that begins a line',
  },
  {
    pattern: /^\+{3}[ \t]*\{.*\}$/,
    name: 'MyST’s mark between blocks',
    isLeftOut: true,
    hint: 'a line *** is a break that readers see',
  },
  {
    pattern: /^(?:\[(?:TOC|\[TOC\]|\[_TOC_\])\]|\$\{toc\})$/i,
    name: 'a mark for a table of contents',
    isLeftOut: true,
    hint: 'the template decides whether there is one',
  },
  {
    pattern: /^(?:(?:import\s[^\n]*['"];?|export\s(?:const|default|function|let)\s[^\n]*)(?:\n|$))+$/,
    name: 'code of MDX',
    isLeftOut: true,
    hint: 'it means nothing outside of a web page',
  },
  {
    pattern:
      /^(?:\\(?:(?:front|main|back)matter|appendix|clear(?:double)?page|newline|noindent|(?:big|med|small)skip|vfill|[vh]space\*?\{[^{}\n]*\}|(?:this)?pagestyle\{\w*\}|listof\w+|tableofcontents|printindex)\s*)+$/,
    name: 'commands of LaTeX',
    isLeftOut: true,
    hint: 'the template decides what they would',
  },
  {
    pattern: /^\\begin\{[a-z]+\*?\}/i,
    name: 'an environment of LaTeX',
    hint: 'write it in Markdown, or make Markdown of it: pandoc FILE -t markdown',
  },
  {
    pattern: /^#{1,6}\p{Lu}[^\n#]*$/u,
    name: 'a heading without the blank behind its signs',
    hint: 'put the blank there, or a backslash before the first sign',
  },
  {
    pattern: /^={1,5}[ \t]+\S[^\n]*[^\s=][^\n]*(?:\n|$)/,
    name: 'a heading of AsciiDoc or of a wiki',
    hint: 'write number signs in place of its signs, or make Markdown of it: asciidoctor, pandoc FILE -t markdown',
  },
  {
    pattern: /^(?:\.\p{Lu}[^\n]*\n)?(?:include|image|video|audio|toc)::[^\s[\]]*\[[^\]\n]*\]/u,
    name: 'a macro of AsciiDoc',
    hint: 'write it in Markdown, or make Markdown of the file',
  },
  {
    pattern: /^\+(?:[-=:]+\+)+(?:\n|$)/,
    name: 'a grid table whose bars do not stand under its corners',
    hint: 'let every row have the columns of the first line; cells that cover others are not read',
  },
  {
    pattern: /^\|[^\n]*\|[ \t]*\n[ \t]*\|[^\n]*\|[ \t]*(?:\n|$)/,
    name: 'a table without its row of dashes',
    hint: 'put a row |---|---| under the head',
  },
  {
    pattern: /^\|[ \t][^\n]*$/,
    name: 'a line block of one line',
    hint: 'begin two lines or more with a bar and a blank, or use ::: verse',
  },
  {
    pattern: /^:{3,}[ \t]+[\p{L}_]\w*(?:(?:\.\w+)+[ \t]*(?:\n|$)|[ \t]*\n[ \t]*\w+:[ \t]*\w*(?:\n|$))/u,
    name: 'a place for what mkdocstrings finds in code',
    isLeftOut: true,
    hint: 'have it written into the text beforehand, by a program that reads that code',
  },
  {
    pattern: /^(?:!!!|\?\?\?\+?)[ \t]+\w/,
    name: 'a box of MkDocs',
    hint: 'set its text in by four blanks',
  },
  {
    pattern: /^-{1,20}8<-{1,20}(?:[ \t]|\n|$)/,
    name: 'an include of pymdownx.snippets',
    hint: 'write what stands in that file, or build the site as a book by its mkdocs.yml',
  },
  { pattern: /^===[!+]?[ \t]+"/, name: 'a tab of MkDocs', hint: 'set its text in by four blanks' },
  {
    pattern: /^\/{3,}[ \t]+\w/,
    name: 'a block of PyMdown',
    hint: 'write it as a container between lines of colons',
  },
  {
    // A tag that HTML allows is read as HTML (CommonMark, section 6.6).
    pattern:
      /^(?!<\/?[A-Z][\w-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>)<\/?[A-Z][\w.]*(?:\s|\/?>|$)/,
    name: 'a component of JSX',
    hint: 'write what it shows in Markdown',
  },
]

/** Tells of syntax that is not read; whether the paragraph is left out for it. */
export function reportUnread(content: string, position: Position, report: Report): boolean {
  const unread = SYNTAXES.find(({ pattern }) => pattern.test(content))
  if (!unread) return false
  const isLeftOut = unread.isLeftOut ?? false
  report({
    code: 'syntax-unread',
    severity: 'warning',
    message: `this looks like ${unread.name} and was not read as one; it is ${isLeftOut ? 'left out' : 'printed as it stands'}`,
    position,
    hint: unread.hint,
  })
  return isLeftOut
}
