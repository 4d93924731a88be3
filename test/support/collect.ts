import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')

/** Collects all that nothing holds; what V8 frees in threads of its own may take a few rounds. */
export const collect = runInNewContext('gc') as () => void
