/** In: the objects of a press file. Out: what its pages and images put on the plates. */
export { boxOf, inkOf, type PressFacts, readPress } from './facts.ts'
export type { Box, Ink } from './paint.ts'
