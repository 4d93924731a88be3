import { defineConfig } from 'rolldown'

/** What is run, or imported by users. */
const PROGRAM = [
  'index',
  'cli/main',
  'cli/program',
  'cli/screen-worker',
  'cli/pixel-worker',
  'cli/font-worker',
]

/** Steps of the build, and parts that benches, the fuzzer and tests measure by themselves. */
const PARTS = [
  'cli/built-editions',
  'cli/compile-templates',
  'cli/output/disk',
  'cli/output/index',
  'cli/pixel-process',
  'cli/preview/index',
  'editions',
  'fonts/index',
  'fonts/load',
  'looks',
  'pipeline/index',
  'pipeline/stages',
  'proof/index',
  'readers/index',
  'templates/index',
  'templates/load',
  'templates/print/print-style',
  'typeset/blocks/paragraph',
  'typeset/flow/index',
  'typeset/index',
  'typeset/lines/break-lines',
  'typeset/lines/itemize',
  'typeset/text/spans',
]

/**
 * The program in few files, for a run is mostly the loading of code: what is always used together is one file, what is
 * loaded when it is needed stays apart. (Of a door that is imported dynamically for a part of it, the rest is loaded too,
 * and what that stands beside; such a door is imported statically.) Packages stay where npm puts them, and where `npm audit` looks for them.
 */
export default defineConfig({
  input: Object.fromEntries([...PROGRAM, ...PARTS].map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  // Names of packages; not paths, of Windows neither.
  external: /^(?![a-z]:[\\/])[^./]/i,
  output: {
    dir: 'dist',
    cleanDir: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  },
})
