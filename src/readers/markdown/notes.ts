import type { Block, FootnoteReference, Inline, Position } from '../../ast/index.ts'
import type { Context } from './context.ts'
import type { StampedToken } from './stamp.ts'

/** A label that no definition of the article has: `wanted` itself or, where that is taken, with a number. */
function freeLabel(wanted: string, { notes, env }: Context): string {
  const defined = (env.footnotes as { refs?: Readonly<Record<string, number>> } | undefined)?.refs ?? {}
  let label = wanted
  for (let number = 2; notes.has(label) || Object.hasOwn(defined, `:${label}`); number++)
    label = `${wanted}-${number}`
  return label
}

/** Keeps a definition. A second one of a label gets a label of its own, so that its text stays in the tree. */
export function defineNote(token: StampedToken, children: readonly Block[], context: Context): void {
  const { notes, noteMarks, report } = context
  const label = String(token.meta?.label)
  const position = context.locate(token.from!, token.to!)
  const first = notes.get(label)
  if (!first) {
    notes.set(label, { type: 'footnoteDefinition', identifier: label, position, children })
    return
  }
  report({
    code: 'footnote-duplicate',
    severity: 'warning',
    message: `footnote [^${label}] is already defined on line ${first.position?.start.line}, so this one is not printed`,
    position,
    hint: 'give one of the two another label',
  })
  const identifier = freeLabel(`${label}-line-${position.start.line}`, context)
  notes.set(identifier, { type: 'footnoteDefinition', identifier, position, children })
  // One report is enough: that nothing refers to it is no news.
  noteMarks.add(identifier)
}

/** Defines what an inline note holds, and leaves its mark. */
export function defineInlineNote(
  children: readonly Inline[],
  position: Position,
  context: Context,
): FootnoteReference {
  const identifier = freeLabel(`note-${context.notes.size + 1}`, context)
  const content: Position = {
    start: children[0]?.position?.start ?? position.start,
    end: children.at(-1)?.position?.end ?? position.end,
  }
  const paragraph: Block = { type: 'paragraph', position: content, children }
  context.notes.set(identifier, { type: 'footnoteDefinition', identifier, position, children: [paragraph] })
  context.noteMarks.add(identifier)
  return { type: 'footnoteReference', identifier, position }
}

/** Reports definitions that nothing refers to. They stay in the tree. */
export function reportUnusedNotes({ notes, noteMarks, report }: Context): void {
  for (const { identifier, position } of notes.values()) {
    if (noteMarks.has(identifier) || position === undefined) continue
    report({
      code: 'footnote-unused',
      severity: 'warning',
      message: `footnote [^${identifier}] is defined, but nothing refers to it, so it is not printed`,
      position,
      hint: `put [^${identifier}] where the note belongs, or delete it`,
    })
  }
}
