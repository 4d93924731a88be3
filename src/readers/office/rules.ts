import { isThematicBreak } from '../plain-text/index.ts'

/** Signs alone in a paragraph part what is above them from what is below. */
export function withRules(html: string): string {
  return html.replaceAll(/(?<!<t[dh][^<>]*>)<p>([^<\p{L}\p{N}]{1,40})<\/p>/gu, (whole, signs: string) =>
    isThematicBreak(signs.trim()) ? '<hr />' : whole,
  )
}
