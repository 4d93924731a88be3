import type { Words } from '../../../ast/index.ts'
import type { Chapter } from '../chapters.ts'
import type { ContentsEntry } from '../elements/index.ts'
import type { PageEntry } from '../navigation.ts'
import { FILES } from './pack.ts'

export interface Landmark {
  readonly type: 'cover' | 'toc' | 'bodymatter'
  readonly label: string
  readonly href: string
}

/** All ways into the book. */
export interface Navigation {
  readonly contents: readonly ContentsEntry[]
  readonly pages: readonly PageEntry[]
  readonly landmarks: readonly Landmark[]
}

export function landmarksOf(
  chapters: readonly Chapter[],
  cover: string | undefined,
  words: Words,
): Landmark[] {
  const start = chapters.find(({ kind }) => kind !== 'title-page') ?? chapters[0]!
  return [
    ...(cover ? [{ type: 'cover', label: words.cover, href: cover } as const] : []),
    { type: 'toc', label: words.contents, href: `${FILES.navigation}#toc` },
    { type: 'bodymatter', label: words.startOfText, href: start.file },
  ]
}
