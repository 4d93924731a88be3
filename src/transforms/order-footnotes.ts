import type { Article, FootnoteDefinition, FootnoteReference, Inline, Node, Text } from '../ast/index.ts'
import { mapArticle, mapInlines, walk } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { IdRegister } from './ids.ts'

/**
 * Notes in the order in which the text first refers to them, one that is referred to inside a note right after that
 * note, and those without reference last. A reference to a note that is not there, or that the note itself stands
 * in, would lead nowhere or round in a circle: it becomes text, and a finding says so.
 */
export function orderFootnotes(article: Article): Told<Article> {
  const notes = uniqueLabels(article.footnotes)
  const { ordered, circular } = follow({ ...article, footnotes: [] }, notes)
  const known = new Set(notes.map((note) => note.identifier))
  const findings: Finding[] = []
  const resolve = (node: Inline): Inline => {
    if (node.type !== 'footnoteReference') return node
    const isKnown = known.has(node.identifier)
    if (isKnown && !circular.has(node)) return node
    findings.push(isKnown ? circularNote(node) : undefinedNote(node))
    return asText(node)
  }
  const resolved = mapArticle(
    { ...article, footnotes: [...ordered] },
    { inlines: (nodes) => mapInlines(nodes, resolve) },
  )
  return told(resolved, findings)
}

/** The first definition of a label is the one meant; a later one keeps its text under a label of its own. */
function uniqueLabels(notes: readonly FootnoteDefinition[]): readonly FootnoteDefinition[] {
  const register = new IdRegister(notes.map((note) => note.identifier))
  const seen = new Set<string>()
  return notes.map((note) => {
    if (seen.has(note.identifier)) return { ...note, identifier: register.claim(note.identifier) }
    seen.add(note.identifier)
    return note
  })
}

interface Followed {
  /** In order of first reference, those without reference last. */
  readonly ordered: ReadonlySet<FootnoteDefinition>
  /** References inside a note to that note or to one that it stands in. */
  readonly circular: ReadonlySet<Node>
}

/** Depth first and without recursion: a chain of notes may be as long as the article. */
function follow(body: Article, notes: readonly FootnoteDefinition[]): Followed {
  const noteOf = new Map(notes.map((note) => [note.identifier, note]))
  const ordered = new Set<FootnoteDefinition>()
  const circular = new Set<Node>()
  const path = new Set<FootnoteDefinition>()
  const stack: { note?: FootnoteDefinition; references: Iterator<FootnoteReference> }[] = []
  const enter = (note: FootnoteDefinition) => {
    ordered.add(note)
    path.add(note)
    stack.push({ note, references: referencesIn(note) })
  }
  const followAll = () => {
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { value: reference, done } = top.references.next()
      if (done) {
        if (top.note) path.delete(top.note)
        stack.pop()
        continue
      }
      const note = noteOf.get(reference.identifier)
      if (!note) continue
      if (path.has(note)) circular.add(reference)
      if (!ordered.has(note)) enter(note)
    }
  }
  stack.push({ references: referencesIn(body) })
  followAll()
  for (const note of notes) {
    if (!ordered.has(note)) enter(note)
    followAll()
  }
  return { ordered, circular }
}

function referencesIn(root: Node): Iterator<FootnoteReference> {
  const found: FootnoteReference[] = []
  walk(root, (node) => {
    if (node.type === 'footnoteReference') found.push(node)
  })
  return found.values()
}

function undefinedNote({ identifier, position }: FootnoteReference): Finding {
  return {
    code: 'footnote-undefined',
    severity: 'warning',
    message: `footnote [^${identifier}] is never defined`,
    ...(position && { position }),
    hint: `add a paragraph that starts with [^${identifier}]:`,
  }
}

function circularNote({ identifier, position }: FootnoteReference): Finding {
  return {
    code: 'footnote-circular',
    severity: 'warning',
    message: `footnote [^${identifier}] is referred to inside itself, and the reference becomes text`,
    ...(position && { position }),
    hint: 'refer to another note, or to none',
  }
}

function asText({ identifier, position }: FootnoteReference): Text {
  return { type: 'text', value: `[^${identifier}]`, ...(position && { position }) }
}
