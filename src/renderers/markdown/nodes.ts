import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast'

/** What our dialect of Markdown has over mdast: nodes that only the writer knows. */

/** `::: info` … `:::` */
export interface Container extends Parent {
  type: 'container'
  info: string
  children: (BlockContent | DefinitionContent)[]
}

/** Children followed by `{attributes}`: in brackets, or bare after an image or code. */
export interface Attributed extends Parent {
  type: 'attributed'
  attributes: string
  isBracketed: boolean
  children: PhrasingContent[]
}

/** Terms, each with what it means under it. */
export interface Definitions extends Parent {
  type: 'definitions'
  children: (Term | Meaning)[]
}

export interface Term extends Parent {
  type: 'term'
  children: PhrasingContent[]
}

export interface Meaning extends Parent {
  type: 'meaning'
  children: (BlockContent | DefinitionContent)[]
}

/** Lines of verse as they stand; an empty one parts stanzas. */
export interface Lines extends Parent {
  type: 'lines'
  children: (PhrasingContent | LineStart)[]
}

/** The start of a line of verse and how far it is set in, in characters. */
export interface LineStart extends Literal {
  type: 'lineStart'
}

/** Markup of the dialect as it is written: never text of the article. */
export interface Markup extends Literal {
  type: 'markup'
}

declare module 'mdast' {
  interface ListItem {
    /** `(c)`: a number that is no CommonMark. */
    label?: string
  }
  interface RootContentMap {
    container: Container
    attributed: Attributed
    definitions: Definitions
    term: Term
    meaning: Meaning
    lines: Lines
    lineStart: LineStart
    markup: Markup
  }
  interface BlockContentMap {
    container: Container
    definitions: Definitions
    meaning: Meaning
    lines: Lines
    markup: Markup
  }
  interface PhrasingContentMap {
    attributed: Attributed
    lineStart: LineStart
    markup: Markup
  }
}

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    container: 'container'
    definitions: 'definitions'
    attributed: 'attributed'
  }
}
