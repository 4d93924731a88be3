export const EDITIONS = ['html', 'epub', 'pdf', 'print', 'site'] as const
/** `pdf` is for reading, `print` for the press, `site` a folder of pages. */
export type Edition = (typeof EDITIONS)[number]
/** Editions that need no pages but where they begin. */
export type ScreenEdition = 'html' | 'epub' | 'site'

/** Editions of one file each. */
export type FileEdition = Exclude<Edition, 'site'>
/** What is made where nobody says what. */
export const USUAL_EDITIONS: readonly FileEdition[] = EDITIONS.filter((edition) => edition !== 'site')

/** How the file of an edition, or its folder, is told from others. */
interface FileKind {
  /** What ends its name after the base. */
  readonly suffix: string
  readonly mediaType: string
}

export const EDITION_FILES: Readonly<Record<Edition, FileKind>> = {
  html: { suffix: '.html', mediaType: 'text/html' },
  epub: { suffix: '.epub', mediaType: 'application/epub+zip' },
  pdf: { suffix: '.pdf', mediaType: 'application/pdf' },
  print: { suffix: '-print.pdf', mediaType: 'application/pdf' },
  /** Of the folder; its files are told by their own endings. */
  site: { suffix: '-site', mediaType: 'text/html' },
}

/** The tree that editions are made from, beside them. */
export const TREE_FILE: FileKind = { suffix: '.ast.json', mediaType: 'application/json' }

/** Pages of the reading PDF on the sheets of a printer, beside the editions. */
export const SHEETS_FILE: FileKind = { suffix: '-sheets.pdf', mediaType: 'application/pdf' }

/** What was made of what, beside the editions. */
export const MANIFEST_NAME = 'manifest.json'

export function isScreenEdition(edition: Edition): edition is ScreenEdition {
  return edition === 'html' || edition === 'epub' || edition === 'site'
}

/** The longer suffix first: the name of a press file ends in `.pdf`, too. */
const BY_SUFFIX = EDITIONS.map((edition) => ({ edition, ...EDITION_FILES[edition] })).sort(
  (one, other) => other.suffix.length - one.suffix.length,
)

/** What a file is by its name. */
export function editionOf(name: string): { base: string; edition: Edition } | undefined {
  if (name.endsWith(SHEETS_FILE.suffix)) return undefined
  const found = BY_SUFFIX.find(({ suffix }) => name.endsWith(suffix) && name.length > suffix.length)
  return found && { base: name.slice(0, -found.suffix.length), edition: found.edition }
}
