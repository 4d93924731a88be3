/**
 * Themes are looks in npm packages. `octavo-theme-quarry` names the template of one, `@house/octavo-theme-quarry/a5.yaml` another
 * of its files.
 */
const THEME = /^(?<home>(?:@[\w~-][\w.~-]*\/)?octavo-theme-[\w~-]+)(?:\/(?<file>.+))?$/s

/** Tokens that name files. */
const NAMING = new Set(['extends', 'fonts', 'press'])

export interface Theme {
  /** The package. */
  readonly home: string
  /** Of the file, from the package on. */
  readonly path: string
}

/** The theme that a template, or a file that one names, is of. */
export function themeOf(name: string): Theme | undefined {
  const { home, file = 'template.yaml' } = THEME.exec(name)?.groups ?? {}
  return home === undefined ? undefined : { home, path: `${home}/${file}` }
}

/** Whether a template is named by its place: `./mine.yaml`, `house/mine.yml`. */
export function isTemplatePath(name: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(name)
}

/** The tokens of a template, whose paths beside it (`./fonts/a.otf`) are those of the package that it comes with. */
export function atHome(tokens: unknown, { home }: Theme): unknown {
  if (typeof tokens !== 'object' || tokens === null || Array.isArray(tokens)) return tokens
  return Object.fromEntries(
    Object.entries(tokens).map(([name, value]) => [name, NAMING.has(name) ? rooted(value, home) : value]),
  )
}

function rooted(value: unknown, home: string): unknown {
  if (typeof value === 'string') return value.replace(/^\.[/\\]/, `${home}/`)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rooted(inner, home)]))
}
