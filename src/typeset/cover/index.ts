export { type Cover, typesetCover } from './set-cover.ts'
