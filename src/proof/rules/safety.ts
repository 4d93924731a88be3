import { isFollowed } from '../../ast/index.ts'
import { beginning, hiddenIn, type Markup, parseCss, select, textContent } from '../screen/index.ts'
import { checkContrast } from './contrast.ts'
import { foreignIn } from './markup-vocabulary.ts'
import type { Fail, MarkupSubject, Rule } from './rule.ts'
import { AT_RULES, isOurs } from './style-vocabulary.ts'

const all = (document: Markup) => select(document, ({ name }) => name !== '#document')

const OUR_STYLES = 'Octavo, the declarations of its style sheets'

/** Rules on what may run, load, send or hide something: our editions have a small vocabulary, and nothing else. */
export const SAFETY_RULES: readonly Rule<MarkupSubject>[] = [
  {
    code: 'markup-script',
    clause: 'EPUB 3.3, 6.5',
    check({ name, document }, fail) {
      for (const { name: tag, attributes } of all(document)) {
        // Data, such as JSON-LD, is no script.
        if (tag === 'script' && attributes.type !== 'application/ld+json') fail(name, 'script')
        for (const [key, value] of Object.entries(attributes)) {
          if (/^on[a-z]/i.test(key)) fail(name, `${tag} ${key}`)
          if (key.endsWith('href') && isScript(value) && !(tag === 'link' && isIcon(value)))
            fail(name, `${tag} ${key} ${value.slice(0, 40)}`)
        }
      }
    },
  },
  {
    code: 'markup-remote',
    clause: 'EPUB 3.3, 3.6',
    check({ name, document }, fail) {
      for (const { name: tag, attributes } of all(document)) {
        // A link to where the article is published loads nothing (RFC 6596).
        const isLoading = tag === 'link' && attributes.rel !== 'canonical'
        const address = attributes.src ?? attributes.data ?? (isLoading ? attributes.href : undefined)
        if (address !== undefined && isRemote(address)) fail(name, `${tag} ${address.slice(0, 60)}`)
        if (attributes.style !== undefined) checkLoading(attributes.style, name, fail)
      }
      for (const style of styles(document)) checkLoading(style, name, fail)
    },
  },
  {
    code: 'markup-foreign',
    clause: 'Octavo, the elements of its editions',
    check({ name, document }, fail) {
      for (const element of all(document)) {
        const isLoose =
          element.name === 'body' &&
          element.children.some((child) => typeof child === 'string' && child.length > MOST_LOOSE)
        if (isLoose) fail(name, 'text right in the body')
        for (const what of foreignIn(element)) fail(name, what)
        const { href } = element.attributes
        if (href !== undefined && leadsElsewhere(href)) fail(name, `${element.name} ${href.slice(0, 60)}`)
      }
    },
  },
  {
    code: 'markup-hidden',
    clause: 'HTML, 6.1',
    check({ name, document }, fail) {
      for (const element of hiddenIn(document))
        fail(`${name} ${element.name}`, beginning(element, 200).trim().slice(0, 40))
    },
  },
  {
    code: 'style-contrast',
    clause: 'WCAG 2.2, 1.4.3',
    check({ name, document }, fail) {
      for (const style of styles(document)) checkContrast(style, name, fail)
    },
  },
  {
    code: 'style-foreign',
    clause: OUR_STYLES,
    check({ name, document }, fail) {
      for (const style of styles(document)) checkStyle(style, name, fail)
      for (const { name: tag, attributes } of all(document))
        if (attributes.style !== undefined) checkStyle(`{${attributes.style}}`, `${name} ${tag}`, fail)
    },
  },
]

/** Rules on style sheets that lie beside the documents, by their names. */
export function styleRules<Subject>(
  sheetsOf: (subject: Subject) => Iterable<readonly [name: string, css: string]>,
): Rule<Subject>[] {
  const rule = (
    code: Rule<Subject>['code'],
    clause: string,
    check: (css: string, name: string, fail: Fail) => void,
  ): Rule<Subject> => ({
    code,
    clause,
    check(subject, fail) {
      for (const [name, css] of sheetsOf(subject)) check(css, name, fail)
    },
  })
  return [
    rule('markup-remote', 'EPUB 3.3, 3.6', checkLoading),
    rule('style-foreign', OUR_STYLES, checkStyle),
    rule('style-contrast', 'WCAG 2.2, 1.4.3', checkContrast),
  ]
}

/** A letter on a ground, as a drawing that holds nothing else. */
const ICON =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d ]+"><rect(?: (?:width|height|rx|fill)="[#\w]+")+><\/rect><text(?: (?:x|y|fill|text-anchor|font-family|font-size)="[#\w.]+")+>[^<>]{0,8}<\/text><\/svg>$/

function isIcon(address: string): boolean {
  const [, drawing] = /^data:image\/svg\+xml,([\w%.!~*'()-]{1,2000})$/.exec(address) ?? []
  try {
    return drawing !== undefined && ICON.test(decodeURIComponent(drawing))
  } catch {
    return false
  }
}

/** Line ends between elements, as some editors leave them. */
const MOST_LOOSE = 2

function styles(document: Markup): string[] {
  return select(document, ({ name }) => name === 'style').map(textContent)
}

/** As browsers read addresses, without the white and control characters in them (URL, 4.4). */
function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address.replaceAll(/[\0-\x20]/g, ''))?.[1]?.toLowerCase()
}

function isScript(address: string): boolean {
  return ['javascript', 'vbscript', 'livescript', 'data'].includes(schemeOf(address) ?? '')
}

function isRemote(address: string): boolean {
  const scheme = schemeOf(address)
  return scheme === undefined ? /^\s*[/\\]{2}/.test(address) : scheme !== 'data'
}

/** Whether an address has a scheme that no link of an edition has. */
function leadsElsewhere(address: string): boolean {
  const scheme = schemeOf(address)
  return scheme !== undefined && !isScript(address) && !isFollowed(scheme, 'html')
}

/** Tells what a style sheet loads from elsewhere. */
export function checkLoading(css: string, name: string, fail: Fail): void {
  const remote =
    /(?:url|image-set|image|src)\(\s*(?:["']\s*)?(?:[a-z][a-z0-9+.-]*:)?\/\/[^)]*\)?|@import[^;]*/i.exec(css)
  if (remote) fail(name, remote[0].slice(0, 60))
}

/** Tells what stands in a style sheet that could hide the text, or say something else in its place. */
function checkStyle(css: string, name: string, fail: Fail): void {
  const { atRules, declarations } = parseCss(css)
  for (const rule of atRules) if (!AT_RULES.test(rule)) fail(name, `@${rule.slice(0, 60)}`)
  for (const declaration of declarations)
    if (!isOurs(declaration)) {
      const { selector, property, value } = declaration
      fail(name, `${selector.slice(0, 60)} { ${property.slice(0, 40)}: ${value.slice(0, 60)} }`)
    }
}
