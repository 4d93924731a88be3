import type { MathBlock } from '../ast/index.ts'

/** The author's own number of a formula (amsmath, 3.11.2), which may hold groups of one level. */
const TAG = /\\tag(\*?)[ \t]*\{((?:[^{}]|\{[^{}]*\}){1,200})\}/g

/** A number that the author gives. */
export type Tag = Required<Pick<MathBlock, 'number'>> & Pick<MathBlock, 'hasBareNumber'>

/** What `\tag{7a}` and `\tag*{Euler}` say of a formula; of several rows all in their order. */
export function tagOf({ value }: Pick<MathBlock, 'value'>): Tag | undefined {
  const tags = [...value.matchAll(TAG)].map(([, star, text]) => ({
    isBare: star === '*',
    text: plain(text!),
  }))
  const [first, ...others] = tags
  if (!first) return undefined
  if (others.length === 0) return { number: first.text, ...(first.isBare && { hasBareNumber: true }) }
  const number = tags.map(({ isBare, text }) => (isBare ? text : `(${text})`)).join(', ')
  return { number, hasBareNumber: true }
}

/** Words that TeX sets as text, without its commands. */
function plain(tex: string): string {
  return tex
    .replaceAll(/\\[a-z]+[ \t]*/gi, '')
    .replaceAll(/[{}$]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
