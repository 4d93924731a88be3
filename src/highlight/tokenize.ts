import { codeToTokensBase } from '@shikijs/primitive'
import type { CodeToken } from '../ast/index.ts'
import type { Grammar } from './grammars.ts'
import { roleOf } from './roles.ts'

/** Longer lines are data that a program has written: a grammar may take a time that grows with their square. */
const LONGEST_LINE = 1000

/** The words of code that have a role. No clock ends the work, so that the same code has the same tokens. */
export function tokensOf(value: string, { name, primitive }: Grammar): CodeToken[] {
  const lines = codeToTokensBase(primitive, value, {
    lang: name,
    theme: 'roles',
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: LONGEST_LINE,
  })
  const tokens: CodeToken[] = []
  for (const { content, offset, color } of lines.flat()) {
    const role = roleOf(color)
    const end = offset + content.length
    const last = tokens.at(-1)
    if (role === undefined || content.trim() === '') continue
    if (last?.role === role && last.end === offset) tokens[tokens.length - 1] = { ...last, end }
    else tokens.push({ role, start: offset, end })
  }
  return tokens
}
