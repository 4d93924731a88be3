import type { ElementContent, Properties } from 'hast'
import type { Heading, Node, NumeralKind, Words } from '../../../ast/index.ts'
import { directionOf } from '../../../ast/index.ts'
import type { ScreenEdition } from '../../../editions.ts'
import type { InlineRole, Role, Template } from '../../../templates/index.ts'
import { type Anchors, knownOf, type PageMark } from './anchors.ts'

declare module 'hast' {
  interface ElementData {
    /** The template's role that the element's text is set in. */
    role?: Role | undefined
    /** What the element changes in the style around it. */
    inlineRole?: InlineRole | undefined
    /** Class of the blocks in it, whose look they have. */
    classed?: string | undefined
    /** Role of the box that it is, in whose look the blocks in it are set. */
    box?: Role | undefined
    /** Characters that the style sheet adds: a list's numbers, an ornament. */
    generated?: string | undefined
  }
}

export interface ScreenImage {
  /** A path in the package, or a data URL. */
  readonly src: string
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** A stand-in for an image that is missing. */
  readonly isPlaceholder?: boolean
  /** Whether the ground shows through it. */
  readonly isSheer?: boolean
}

/** What the elements of one document need to know of the edition around them. */
export interface ElementContext {
  readonly edition: ScreenEdition
  readonly words: Words
  /** What the style sheet adds to the text, for the fonts: the signs of lists and of a change of scene. */
  readonly generated: { readonly list: string; readonly thematicBreak: string }
  /** Classes of blocks of which the template says something. */
  readonly classes: Readonly<Record<string, unknown>>
  /** The one of those that the blocks are in. */
  readonly classed?: string
  /** Keys of the paragraphs that begin with an initial several lines deep. */
  readonly initials: ReadonlySet<string>
  /** Whether the publication is that of a process that goes on, and its chapters may come again. */
  readonly isRemembering?: boolean | undefined
  /** Whether the blocks are those of a note. */
  readonly isInNote?: true
  /** Direction of what names none; where each language names its own, `undefined`. */
  readonly dir: 'ltr' | 'rtl' | undefined
  /** What a table has on the narrowest screen, em of its cells; wider ones scroll. */
  readonly narrowTable: number
  readonly anchors: Anchors
  /** What leads from this document to an id of the publication: `#a` or `chapter-2.xhtml#a`. */
  readonly hrefTo: (id: string) => string
  readonly imageOf: (url: string) => ScreenImage
  readonly levelOf: (heading: Heading) => number
}

/** What the numbers of lists are written in; figures, where letters cannot say a number. */
const LETTERS: Readonly<Record<NumeralKind, string>> = {
  decimal: '',
  'lower-alpha': 'abcdefghijklmnopqrstuvwxyz',
  'lower-roman': 'cdilmvx',
  'upper-alpha': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'upper-roman': 'CDILMVX',
}

export function generatedText({ lists, ornament }: Template): ElementContext['generated'] {
  const letters = lists.numbers.map((kind) => LETTERS[kind])
  return {
    list: [...lists.bullets, '\u2002-.0123456789', ...letters].join(''),
    thematicBreak: ornament || '\u00A0',
  }
}

/** The attributes that every node may carry: `id`, `lang`, and `dir` where the language turns the direction. */
export function attributesOf(node: Node, context: ElementContext): Properties {
  const { lang } = node
  const id = knownOf(context.anchors.ids, node)
  const dir = lang && directionOf(lang)
  return {
    ...(id !== undefined && { id }),
    ...(lang && languageProperties(lang, context.edition)),
    ...(dir && dir !== context.dir && { dir }),
  }
}

/** XHTML in an EPUB wants both attributes, for readers of XML and of HTML. */
export function languageProperties(lang: string, edition: ElementContext['edition']): Properties {
  return edition === 'epub' ? { lang, xmlLang: lang } : { lang }
}

/** `epub:type`, in an EPUB only: HTML has no such attribute. */
export function epubType(type: string, context: Pick<ElementContext, 'edition'>): Properties {
  return context.edition === 'epub' ? { 'epub:type': type } : {}
}

/** A mark of a printed page. `title` names it: stock axe forbids `aria-label` on this role, Ace wants a name. */
export function pageMarker({ label, id }: PageMark, context: ElementContext): ElementContent {
  return {
    type: 'element',
    tagName: 'span',
    properties: {
      className: ['folio'],
      id,
      role: 'doc-pagebreak',
      title: label,
      ...epubType('pagebreak', context),
    },
    children: [],
    data: { role: 'folio', generated: label },
  }
}

/** The marks of pages that begin at a node which is no run of text: before all that it holds. */
export function pageMarkers(node: Node, context: ElementContext): ElementContent[] {
  return (knownOf(context.anchors.pages, node) ?? []).map((mark) => pageMarker(mark, context))
}
