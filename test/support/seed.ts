import process from 'node:process'
import fc from 'fast-check'

/** In CI a commit is judged alike each time it is; whoever works on the code tries properties by chance. */
if (process.env.CI) fc.configureGlobal({ seed: 1498 })
