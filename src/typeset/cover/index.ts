/** In: the title of an article. Out: where the type of its cover stands. */
export { type Cover, typesetCover } from './set-cover.ts'
