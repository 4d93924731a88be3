/** In: the title of an article. Out: where the type of its cover stands, and what is drawn around it. */
export type { Cover, CoverType, Shape } from './cover.ts'
export { typesetCover } from './set-cover.ts'
