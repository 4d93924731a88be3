import type { Inline } from '../../ast/index.ts'
import type { Report } from '../shared/index.ts'

/** Syntax of other programs in running text, of which each is told by its name, and by letters without which it is none. */
const KINDS: readonly (readonly [name: string, letters: string, pattern: RegExp])[] = [
  ['an image whose address has blanks or brackets in it', '](', /!\[[^\]\n]{0,300}\]\([^()\n]{1,300}\)/],
  [
    'a link whose address has blanks or brackets in it',
    '](',
    /(?<![!\]])\[[^\]\n]{1,300}\]\([^()\n]{1,300}\)/,
  ],
  ['a text reference of bookdown that nothing defines', '(ref:', /\(ref:[\w/-]{1,100}\)/],
  ['a command of LaTeX', '{', /\\[a-zA-Z]{2,30}\*?\{[^{}\n]{0,200}\}/],
  ['a citation', '@', /\[[^\][\n]{0,100}-?@[\p{L}_][\w:.-]+[^\][\n]{0,200}\]/u],
]

/** Reports what looks like syntax, and is text, in nodes that stand in the source as they are: none of it is escaped. */
export function reportUnread(nodes: readonly Inline[], report: Report): void {
  for (const { type, position, ...node } of nodes) {
    if (type !== 'text' || !position || !('value' in node)) continue
    if (position.end.offset - position.start.offset !== node.value.length) continue
    for (const [name, letters, pattern] of KINDS) {
      // A long text of nothing but brackets is not gone through from each of them.
      if (!node.value.includes(letters) || !pattern.test(node.value)) continue
      report({
        code: 'syntax-unread',
        severity: 'warning',
        message: `this looks like ${name}, and is printed as it stands`,
        position,
        hint: 'put a backslash before it where it is meant as text',
      })
    }
  }
}
