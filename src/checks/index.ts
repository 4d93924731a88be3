/** In: an article. Out: what is wrong with it, and nothing changed. */
import type { Article } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'
import { unusedStyle } from './citations.ts'
import { checkImages } from './images.ts'
import { checkStructure } from './structure.ts'

export { certification } from './certification.ts'

/** Tells what an author should look at, and changes nothing. */
export type Check = (article: Article) => readonly Finding[]

export const checks: readonly Check[] = [checkStructure, checkImages, unusedStyle]
