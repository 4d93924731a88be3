import type { StateInline } from 'markdown-it'

/** Signs by their names on GitHub. */
export type EmojiNames = Readonly<Record<string, string>>

const NAME = /:([a-z0-9_+-]{1,40}):/

/** The names, where a text may have one of them: they are many, and few texts use them. */
export async function emojiNames(text: string): Promise<EmojiNames | undefined> {
  return NAME.test(text) ? (await import('gemoji')).nameToEmoji : undefined
}

/** `:ocean:`, which is a word of its own. */
export function emojiRule(state: StateInline, silent: boolean): boolean {
  const names = state.env.emoji as EmojiNames | undefined
  if (!names || state.src[state.pos] !== ':' || /[\p{L}\p{N}]/u.test(state.src[state.pos - 1] ?? ''))
    return false
  const here = state.src.slice(state.pos, Math.min(state.posMax, state.pos + 43))
  const [whole, name = ''] = /^:([a-z0-9_+-]+):(?![\p{L}\p{N}])/u.exec(here) ?? []
  if (whole === undefined || !Object.hasOwn(names, name)) return false
  if (!silent) {
    const token = state.push('emoji', '', 0)
    Object.assign(token, { content: names[name], markup: name })
  }
  state.pos += whole.length
  return true
}
