/** In: a resolved article and where its pages begin. Out: the files of an edition for screens, whose code is loaded when it is asked for. */
import type { Article } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import type { ScreenEdition } from '../../editions.ts'
import type { OutputFile, ScreenContext } from '../renderer.ts'

export async function renderScreen(
  edition: ScreenEdition,
  article: Article,
  context: ScreenContext,
): Promise<Told<readonly OutputFile[]>> {
  switch (edition) {
    case 'html':
      return one(await (await import('./html/index.ts')).renderHtml(article, context))
    case 'epub':
      return one(await (await import('./epub/index.ts')).renderEpub(article, context))
    case 'site':
      return (await import('./site/index.ts')).renderSite(article, context)
  }
}

function one({ value, findings }: Told<OutputFile>): Told<readonly OutputFile[]> {
  return told([value], findings)
}
