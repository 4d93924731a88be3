import { type Markup, named, select, tokens } from '../screen/index.ts'

type Test = (documents: readonly Markup[]) => boolean

const some =
  (isWanted: (element: Markup) => boolean): Test =>
  (documents) =>
    documents.some((document) => select(document, isWanted).length > 0)

const always: Test = () => true
const hasRole = (role: string) => some((element) => tokens(element, 'role').includes(role))
const isImage = ({ name, attributes }: Markup) =>
  name === 'img' && attributes.alt !== '' && attributes.role !== 'doc-cover'

/**
 * What schema.org's vocabulary can say of a publication of ours, and when it is true. Documents reflow, stand in reading
 * order and have no locks; whether a text alternative is a good one no program can tell.
 */
const FEATURES: Readonly<Record<string, Test>> = {
  ARIA: some(({ attributes }) => attributes.role !== undefined),
  alternativeText: (documents) =>
    some(isImage)(documents) &&
    documents.every((document) =>
      named(document, 'img').every(({ attributes }) => attributes.alt !== undefined),
    ),
  displayTransformability: always,
  latex: some((element) => ['tex', 'math'].some((name) => tokens(element, 'class').includes(name))),
  longDescription: some(({ attributes }) => 'aria-describedby' in attributes || 'aria-details' in attributes),
  MathML: some(({ name }) => name === 'math'),
  pageBreakMarkers: hasRole('doc-pagebreak'),
  pageNavigation: hasRole('doc-pagelist'),
  readingOrder: always,
  structuralNavigation: some(({ name }) => /^h[1-6]$/.test(name)),
  tableOfContents: hasRole('doc-toc'),
  unlocked: always,
}

const HAZARDS = new Set(['none', 'unknown'])
const MODES = new Set(['textual', 'visual', 'textual,visual'])

export interface Claims {
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  /** Each a set of modes, parted by commas. */
  readonly modes: readonly string[]
}

function holds(feature: string, documents: readonly Markup[]): boolean {
  return Object.hasOwn(FEATURES, feature) && FEATURES[feature]!(documents)
}

/** What is claimed of documents and is not so, or never said by us (EPUB Accessibility 1.1, 2.2). */
export function falseClaims({ features, hazards, modes }: Claims, documents: readonly Markup[]): string[] {
  const untrue = new Set([...new Set(features)].filter((feature) => !holds(feature, documents)))
  return [
    ...features.filter((feature) => untrue.has(feature)),
    ...hazards.filter((hazard) => !HAZARDS.has(hazard)),
    ...modes.filter((mode) => !MODES.has(mode)),
  ]
}
