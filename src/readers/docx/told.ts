import type { Finding } from '../../diagnostic.ts'

/** Decoration of drawings (VML, ISO 29500-4), and what is told of a picture when it is opened. */
const NOTHING_LOST =
  /ignored: (?:(?:v|o|w10):|\{urn:schemas-microsoft-com:(?:vml|office:word|office:office)\})(?!OLEObject)|unlikely to display in web browsers|was referenced but not defined/
const STYLE = /^Unrecognised (paragraph|run) style: '?(.*?)'? \(Style ID: (.*)\)$/
const ELEMENT = /^An unrecognised element was ignored: (?:.*[:}])?(\w+)$/

/** What mammoth says of a document, in our words; each once, and all its styles together. */
export function toldOf(messages: readonly string[]): Finding[] {
  const told = [...new Set(messages.filter((message) => !NOTHING_LOST.test(message)))]
  const styles = told.flatMap((message) => styleOf(message) ?? [])
  const others = told.filter((message) => styleOf(message) === undefined).map(unread)
  return styles.length > 0 ? [unstyled([...new Set(styles)]), ...others] : others
}

function styleOf(message: string): string | undefined {
  const [, , name, id] = STYLE.exec(message) ?? []
  return name === 'null' ? id : name
}

/** Names of styles in one message, at most. */
const MOST_NAMED = 5

function unstyled(names: readonly string[]): Finding {
  const shown = names.slice(0, MOST_NAMED).map((name) => `“${name}”`)
  const rest = names.length - shown.length
  const list = rest > 0 ? [...shown, `${rest} more`] : shown
  const message =
    names.length === 1
      ? `the style ${shown[0]} means nothing here; its text is kept`
      : `the styles ${list.slice(0, -1).join(', ')} and ${list.at(-1)} mean nothing here; their text is kept`
  return { code: 'docx-unread', severity: 'info', message, hint: HINT }
}

function unread(message: string): Finding {
  const [, element] = ELEMENT.exec(message) ?? []
  const said = element
    ? `what the document calls “${element}” is not read`
    : message.charAt(0).toLowerCase() + message.slice(1)
  return { code: 'docx-unread', severity: 'warning', message: said, hint: HINT }
}

const HINT = 'use the styles for headings, lists and quotations that the word processor comes with'
