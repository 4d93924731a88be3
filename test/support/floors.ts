import { code, type Import, importsOf } from './imports.ts'

/** The floors of src/README.md as data, and the check that no file breaks them. */

/** From the ground up. A value may only be imported from a lower floor or the own folder, a type from the own floor, too. */
const FLOORS: readonly (readonly string[])[] = [
  ['ast', 'contrast.ts', 'legible.ts', 'lists.ts'],
  ['diagnostic.ts', 'editions.ts', 'looks.ts', 'version.ts', 'world.ts', 'xml.ts'],
  ['readers', 'checks', 'templates'],
  ['transforms', 'citations', 'resolve', 'highlight'],
  ['typeset', 'fonts', 'images'],
  ['renderers'],
  ['proof'],
  ['pipeline'],
  ['lsp'],
  ['cli'],
  ['index.ts'],
]

/** Rooms inside a folder, each of which knows only those before it, for values and types. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'typeset/': ['model', 'text', 'math', 'lines', 'blocks', 'tables', 'pages', 'flow', 'lint', 'cover'],
  'proof/': ['model', 'manifest', 'font', 'screen', 'pdf', 'events', 'compare', 'rules', 'judges'],
}

/** Files that are entered past their room's door, and why. */
const SIDE_DOORS: Readonly<Record<string, string>> = {
  'ast/nodes.ts': 'the public API has what a tree is made of, and not what editions say of it',
  'templates/resolve.ts': 'only a template that is not compiled needs zod and YAML',
  'readers/plain-text/diff.ts': 'only octavo repair shows differences, and needs a library for them',
  'readers/html/page/readability.ts': 'only a whole saved page needs a library that finds its article',
  'cli/world.ts': 'the public API has the disk, and not the commands',
  'cli/plugins.ts': 'the public API loads plugins, and has not the commands',
}

/** Third parties, and the only folders that may name them. What is not here may not be imported at all. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  ajv: ['cli/'],
  commander: ['cli/'],
  ora: ['cli/'],
  picocolors: ['cli/'],
  tinyglobby: ['cli/'],
  chokidar: ['cli/'],
  diff: ['readers/plain-text/', 'proof/'],
  yauzl: ['proof/screen/', 'readers/office/'],
  mammoth: ['readers/docx/'],
  'xast-util-from-xml': ['images/'],
  '@rgrove/parse-xml': ['proof/screen/', 'citations/', 'readers/docx/', 'readers/odt/'],
  citeproc: ['citations/'],
  '@citation-js/core': ['citations/'],
  '@citation-js/plugin-bibtex': ['citations/'],
  '@citation-js/plugin-ris': ['citations/'],
  '@viz-js/viz': ['readers/markdown/'],
  gemoji: ['readers/'],
  'github-slugger': ['readers/', 'transforms/'],
  'markdown-it': ['readers/'],
  'markdown-it-deflist': ['readers/'],
  'markdown-it-footnote': ['readers/'],
  'markdown-it-ins': ['readers/'],
  'markdown-it-mark': ['readers/'],
  'markdown-it-sub': ['readers/'],
  'markdown-it-sup': ['readers/'],
  '@shikijs/engine-oniguruma': ['highlight/'],
  '@shikijs/langs': ['highlight/'],
  '@shikijs/primitive': ['highlight/'],
  '@mozilla/readability': ['readers/html/page/'],
  qr: ['pipeline/'],
  parse5: ['readers/', 'proof/screen/'],
  'vscode-languageserver': ['lsp/', 'cli/'],
  'vscode-languageserver-textdocument': ['lsp/'],
  yaml: ['citations/', 'readers/', 'templates/', 'renderers/markdown/'],
  eld: ['readers/language/'],
  'smol-toml': ['readers/front-matter/', 'readers/book/'],
  zod: ['readers/book/', 'templates/', 'proof/judges/'],
  temml: ['resolve/formulas/'],
  'speech-rule-engine': ['resolve/formulas/'],
  'wicked-good-xpath': ['resolve/formulas/'],
  hyphen: ['typeset/'],
  linebreak: ['typeset/'],
  harfbuzzjs: ['fonts/'],
  'subset-font': ['fonts/'],
  'bmp-ts': ['images/'],
  sharp: ['images/'],
  'epub-gen-memory': ['renderers/screen/epub/'],
  'hast-util-to-html': ['renderers/screen/html/', 'renderers/screen/site/'],
  minisearch: ['renderers/screen/site/'],
  'hast-util-to-xast': ['renderers/screen/epub/'],
  hastscript: ['renderers/screen/'],
  'xast-util-to-xml': ['xml.ts'],
  xastscript: [
    'cli/reports/',
    'images/',
    'renderers/cover/',
    'renderers/page-svg/',
    'renderers/screen/',
    'renderers/pdf/',
  ],
  'mdast-util-gfm-footnote': ['renderers/markdown/'],
  'mdast-util-gfm-strikethrough': ['renderers/markdown/'],
  'mdast-util-gfm-table': ['renderers/markdown/'],
  'mdast-util-to-markdown': ['renderers/markdown/'],
  fontkit: ['renderers/pdf/'],
  pdfkit: ['renderers/pdf/'],
  'node:buffer': [''],
  'node:crypto': [''],
  'node:util': ['images/', 'renderers/pdf/'],
  'node:zlib': [''],
}

/** Names of packages that hold types only. */
const TYPE_PACKAGES = new Set(['hast', 'mdast', 'unist', 'xast'])

/** What reaches out of the program: only the command line may. */
const SURROUNDINGS: readonly (readonly [RegExp, string])[] = [
  [/\bprocess\s*[.[]/, 'process'],
  [/\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(/, 'the clock'],
  [/\bperformance\s*\./, 'the clock'],
  [/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/, 'chance'],
  [/\bfetch\s*\(|\bWebSocket\b|\bXMLHttpRequest\b/, 'the network'],
  [/\bconsole\s*\./, 'the console'],
  [/\bsetTimeout\b|\bsetInterval\b/, 'timers'],
  [/\beval\s*\(|\bnew Function\b/, 'eval'],
]

export interface SourceFile {
  /** Relative to src, with slashes: `typeset/page.ts`. */
  readonly path: string
  readonly text: string
}

/** Every breach, as a sentence that names the file. */
export function breaches(files: readonly SourceFile[]): string[] {
  return [...files.flatMap(({ path, text }) => breachesOf(path, code(text))), ...cycles(files)]
}

function breachesOf(path: string, text: string): string[] {
  const found = importsOf(text).flatMap((one) =>
    one.specifier.startsWith('.') ? localBreach(path, one) : foreignBreach(path, one),
  )
  if (path.startsWith('cli/')) return found
  const reached = SURROUNDINGS.filter(([pattern]) => pattern.test(text)).map(
    ([, name]) => `${path} uses ${name}`,
  )
  return [...found, ...reached]
}

function localBreach(path: string, { specifier, isType }: Import): string[] {
  const target = resolve(path, specifier)
  return [...floorBreach(path, target, isType), ...doorBreach(path, target), ...roomBreach(path, target)]
}

function floorBreach(path: string, target: string, isType: boolean): string[] {
  if (unit(path) === unit(target)) return []
  const [floor, other] = [floorOf(path), floorOf(target)]
  if (floor < 0 || other < 0) return [`${path} imports ${target}: ${floor < 0 ? path : target} has no floor`]
  // Types carry no code: a contract may be shared with the neighbours on a floor.
  const allowed = isType ? other <= floor : other < floor
  return allowed ? [] : [`${path} imports ${target}: from floor ${floor} to floor ${other}`]
}

/** A room is entered by its `index.ts`, unless one stands in it already. */
function doorBreach(path: string, target: string): string[] {
  const room = target.slice(0, target.lastIndexOf('/') + 1)
  const isInside = path.startsWith(room)
  if (isInside || target === `${room}index.ts` || Object.hasOwn(SIDE_DOORS, target)) return []
  return [`${path} imports ${target}, past the door of ${room}`]
}

function roomBreach(path: string, target: string): string[] {
  return Object.entries(ROOMS).flatMap(([folder, rooms]) => {
    if (!path.startsWith(folder) || !target.startsWith(folder)) return []
    const roomOf = (file: string) => file.slice(folder.length).split('/')[0]!
    const [own, other] = [rooms.indexOf(roomOf(path)), rooms.indexOf(roomOf(target))]
    const isMet =
      roomOf(path) === 'index.ts' || roomOf(path) === roomOf(target) || (other >= 0 && other < own)
    return isMet ? [] : [`${path} imports ${target}: from room ${roomOf(path)} up to ${roomOf(target)}`]
  })
}

function foreignBreach(path: string, { specifier, isType }: Import): string[] {
  const name = specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
  if (name.startsWith('node:') && path.startsWith('cli/')) return []
  if (isType && TYPE_PACKAGES.has(name)) return path.startsWith('ast/') ? [`${path} imports ${name}`] : []
  const owners = OWNERS[name]
  if (!owners) return [`${path} imports ${name}, which nobody may`]
  if (path.startsWith('ast/')) return [`${path} imports ${name}: the tree imports nothing`]
  return owners.some((owner) => path.startsWith(owner))
    ? []
    : [`${path} imports ${name}, which only ${owners.join(', ')} may`]
}

/** Circles of imports, of values or of types, each told once. */
function cycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(code(text))
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => resolve(path, specifier)),
    ]),
  )
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path))
      found.push(`${[...trail.slice(trail.indexOf(path)), path].join(' → ')} is a circle`)
    if (done.has(path) || trail.includes(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}

/** The part of the house that a path belongs to: its first folder, or the file itself at the root. */
function unit(path: string): string {
  return path.split('/')[0]!
}

function floorOf(path: string): number {
  return FLOORS.findIndex((units) => units.includes(unit(path)))
}

function resolve(from: string, specifier: string): string {
  return new URL(specifier, `file:///src/${from}`).pathname.replace('/src/', '')
}
