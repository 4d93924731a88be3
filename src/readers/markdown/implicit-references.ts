import type { MarkdownIt, StateCore } from 'markdown-it'

/** What markdown-it keeps of a definition; one that a heading gives is nobody’s. */
export interface Reference {
  readonly title: string
  readonly href: string
  readonly isImplicit?: true
}

/**
 * A markdown-it plugin: `[The words of a heading]` leads there where no definition says otherwise (pandoc's
 * `implicit_header_references`). One sign alone, or figures, stay what they are.
 */
export function implicitReferences(md: MarkdownIt): void {
  md.core.ruler.after('block', 'implicit_references', ({ tokens, env }: StateCore) => {
    const references: Record<string, Reference> = env.references ?? {}
    for (const [index, { type }] of tokens.entries()) {
      if (type !== 'heading_open') continue
      const words = tokens[index + 1]!.content.replace(/(?<!\s)\s+\{[^{}]*\}$/, '')
      if (!/^[^[\]\\]{2,200}$/.test(words) || !/\p{L}/u.test(words)) continue
      const label = md.utils.normalizeReference(words)
      if (!Object.hasOwn(references, label))
        references[label] = {
          title: '',
          href: `#${encodeURIComponent(words.replaceAll(/[*_`]/g, ''))}`,
          isImplicit: true,
        }
    }
    env.references = references
  })
}
