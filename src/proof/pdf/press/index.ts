export { boxOf, inkOf, type PressFacts, readPress } from './facts.ts'
export type { Box, Ink } from './paint.ts'
