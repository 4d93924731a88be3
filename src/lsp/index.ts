/** In: what an editor says of the texts that are open in it, and a machine to read files from. Out: what it shows beside them. */
export type { Host, Pages } from './host.ts'
export { serve } from './serve.ts'
