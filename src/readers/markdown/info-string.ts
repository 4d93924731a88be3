import { type Attributes, attributesEnd, NO_ATTRIBUTES, parseAttributes, takePair } from './attributes.ts'

/** What the info string of a fence says of the code. */
export interface Info {
  readonly language?: string
  readonly title?: string
  readonly attributes: Attributes
  /** A cell is run by a program (R Markdown, Quarto, Jupyter); a directive has its options in lines of its own. */
  readonly kind: 'code' | 'cell' | 'directive'
}

/** Words and keys for what stands above or below code in print, by dialect; the first that there is counts. */
const TITLE_KEYS = ['caption', 'lst-cap', 'title', 'filename', 'file', 'name', 'label']

/** `{r setup, echo=FALSE}`, `{python}`, `{{python}}`; a directive with its argument: `{code-block} python`. */
const BRACED = /^\{{1,2}[ \t]*([a-z][\w+#.:-]*)[^{}]*\}{1,2}[ \t]*(\S*)/i
/** `key="a b"`, `key='a b'`, `key=a`, `[a title]`, `{1,3-5}`, `word`. */
const PARTS = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|\[([^\]]*)\]|\{[^}]*\}|\S+/g
/** Directives of MyST and Sphinx whose argument is the language. */
const LISTINGS = /^(?:code|code-block|code-cell|sourcecode|literalinclude|parsed-literal)$/

/**
 * Reads an info string: `py title="a b" {1,3}`, `rust,ignore`, `js{1,3}`, `{.python startFrom=3}`, `{r}`. What is for
 * a program is nobody's mistake and is passed over; what is said of lines is read in `line-marks.ts`.
 */
export function parseInfo(info: string): Info {
  const line = info.trim()
  const list = listAt(line)
  const { attributes, title } =
    list === undefined ? { attributes: NO_ATTRIBUTES, title: undefined } : ofList(line.slice(list))
  const rest = line.slice(0, list).trim()
  const braced = list === undefined ? BRACED.exec(rest) : undefined
  if (braced) return ofBraced(braced)
  const [word = ''] = /^[^\s,{]+?(?=:(?:no-)?line-numbers\b|[\s,{]|$)/.exec(rest) ?? []
  const [, named, path] = /^([\w+#-]+):(\S*[./]\S*)$/.exec(word) ?? []
  const language = named ?? (word || attributes.classes[0])
  const shown = title ?? path ?? titleIn(rest.slice(word.length))
  return { ...(language && { language }), ...(shown && { title: shown }), attributes, kind: 'code' }
}

function listAt(line: string): number | undefined {
  const brace = line.indexOf('{')
  return brace >= 0 && attributesEnd(line, brace) === line.length ? brace : undefined
}

function ofList(text: string): { readonly attributes: Attributes; readonly title: string | undefined } {
  let attributes = parseAttributes(text)
  let title: string | undefined
  for (const key of TITLE_KEYS) {
    const { value, rest } = takePair(attributes, key)
    attributes = rest
    title ??= value
  }
  return { attributes, title }
}

function ofBraced([, name = '', argument = '']: readonly string[]): Info {
  const isListing = LISTINGS.test(name)
  const language = isListing ? argument : name
  return {
    ...(language !== '' && { language }),
    attributes: NO_ATTRIBUTES,
    kind: (isListing && name !== 'code-cell') || name === 'math' ? 'directive' : 'cell',
  }
}

function titleIn(text: string): string | undefined {
  const titles = new Map<string, string>()
  for (const [, key, double, single, bare, bracketed] of text.matchAll(PARTS)) {
    const value = double ?? single ?? bare ?? bracketed
    if (value) titles.set(key ?? 'title', value)
  }
  return TITLE_KEYS.map((key) => titles.get(key)).find((title) => title !== undefined)
}
