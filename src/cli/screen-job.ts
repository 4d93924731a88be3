import type { Article } from '../ast/index.ts'
import type { Told } from '../diagnostic.ts'
import type { Edition } from '../editions.ts'
import type { PackedImages } from '../images/index.ts'
import type { OutputFile, ScreenContext } from '../renderers/index.ts'
import type { DiskWorldOptions } from './world.ts'

/** What a thread needs to make HTML and EPUB: values that survive being copied. */
export interface ScreenJob
  extends Pick<ScreenContext, 'template' | 'modified' | 'generator' | 'cover' | 'searchScript' | 'pages'> {
  readonly editions: readonly Edition[]
  readonly article: Article
  readonly images: PackedImages
  readonly folder: string
  readonly world: DiskWorldOptions
}

export type ScreenResult = Told<readonly OutputFile[]>
