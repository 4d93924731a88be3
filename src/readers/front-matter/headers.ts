import type { Fact } from './fact.ts'
import type { Block } from './yaml.ts'

/** pandoc's title block: `% title`, `% author; author`, `% date` (pandoc's manual, “Extension: pandoc_title_block”). */
export function readTitleBlock(block: Block): Fact[] {
  const parts = [...block.text.matchAll(/^%[ \t]*([^\r\n]*(?:(?:\r\n?|\n)(?!%)[^\r\n]*)*)/gm)]
  return parts.flatMap(({ 0: all, 1: written = '', index }, order) => {
    const key = ['title', 'author', 'date'][order]!
    const text = written.trimEnd()
    const start = index + all.length - written.length
    const lines = text.split(/\s*(?:;|[\r\n]+)\s*/).filter((line) => line !== '')
    return text === '' ? [] : [factAt(block, key, text, start, key === 'author' ? lines : undefined)]
  })
}

/** MultiMarkdown's and Pelican's headers: `Key: value`, with further lines of the value indented. */
export function readHeaders(block: Block): Fact[] {
  const lines = block.text.matchAll(/^([^\s:][^\r\n:]*):[ \t]+([^\r\n]*(?:(?:\r\n?|\n)[ \t]+[^\r\n]*)*)/gm)
  return [...lines].map(({ 0: all, 1: key, 2: written, index }) =>
    factAt(block, key!.trim(), written!.trimEnd(), index + all.length - written!.length),
  )
}

function factAt({ from, locate }: Block, key: string, text: string, start: number, list?: string[]): Fact {
  const position = locate(from + start, from + start + text.length)
  const isVerbatim = list === undefined && !/[\r\n]/.test(text)
  return {
    key,
    value: list ?? text.replaceAll(/\s+/g, ' '),
    keyPosition: position,
    place: () => position,
    ...(isVerbatim && { offset: from + start }),
  }
}
