/**
 * In: what a file or the tree says, event by event, from the readers of tree, HTML, EPUB and PDF in the rooms below.
 * Out: its leaves, the beginnings of its pages, and what is wrong with it by itself.
 */
export { type Events, inLanguage, type ProofEvent, within } from './event.ts'
export { fold } from './fold.ts'
