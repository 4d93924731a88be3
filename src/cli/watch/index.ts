/** In: a job that notes the files it reads. Out: the job done again whenever one of them changes. */
export { type Note, notedWorld } from './noted-world.ts'
export { runOnChange } from './run-on-change.ts'
