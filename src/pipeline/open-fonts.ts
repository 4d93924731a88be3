import type { FontLibrary, WantedText } from '../fonts/index.ts'
import type { Template } from '../templates/index.ts'
import type { World } from '../world.ts'
import type { StageCache } from './cache.ts'
import { digest, recall, type Stage } from './stages.ts'

/** The key of a template and of the fonts that it names. */
export async function lookOf(
  template: Template,
  fonts: Pick<FontLibrary, 'otherPackages'>,
  world: World,
): Promise<string> {
  const versions = await Promise.all(
    fontFiles(template, fonts).map((path) =>
      world.packageFile(path).then(
        (file) => file.read(),
        () => new Uint8Array(),
      ),
    ),
  )
  return digest(JSON.stringify(template), (fonts.otherPackages ?? []).join(), ...versions)
}

/** Fonts beside a template; of those in packages, which do not change under one version, what tells it. */
export function fontFiles(
  template: Template,
  { otherPackages = [] }: Pick<FontLibrary, 'otherPackages'>,
): string[] {
  const families = Object.values(template.fonts).flatMap(({ optical = {}, faces }) => [
    ...Object.values(faces),
    ...Object.values(optical).flatMap((cut) => Object.values(cut.faces)),
  ])
  const packageOf = (path: string) => `${/^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]}/package.json`
  const named = families.map((path) => (path.startsWith('.') ? path : packageOf(path)))
  return [...new Set([...named, ...otherPackages.map(packageOf)])]
}

/**
 * The fonts that set `text`. Open fonts know the words that they have shaped: where a process goes on, so do they. Those of
 * the template are kept for all texts, and with others beside them for texts that lack the same.
 */
export async function recallFonts(
  cache: StageCache | undefined,
  template: Template,
  name: string,
  world: World,
  text: WantedText,
): Promise<FontLibrary> {
  const { lackingIn, loadFonts, withOtherFaces } = await import('../fonts/index.ts')
  const open = () =>
    loadFonts(template, world).catch((error: unknown) => refuse(error, template, name, world))
  const kept = cache?.isLive ? cache : undefined
  const look = kept ? await lookOf(template, {}, world) : ''
  const own = await recall({ name: 'fonts', keyOf: () => look, run: open }, kept)
  const lacking = { ...text, characters: lackingIn(text.characters, own) }
  const others: Stage<[], Promise<FontLibrary>> = {
    name: 'fonts',
    keyOf: () => digest(look, JSON.stringify(lacking)),
    slotOf: () => digest(look, 'others'),
    run: () => withOtherFaces(own, lacking, world),
  }
  return lacking.characters === '' && !lacking.hasFormulas ? own : recall(others, kept)
}

/** Rejects: with the place in the template, where one of its fonts is at fault. */
async function refuse(error: unknown, template: Template, name: string, world: World): Promise<never> {
  const { FontError } = await import('../fonts/index.ts')
  if (!(error instanceof FontError)) throw error
  const { refusalOfToken } = await import('../templates/resolve.ts')
  const { said, ...problem } = FONT_PROBLEMS[error.reason]
  const message = `a font of template ${JSON.stringify(template.name)} ${said}: ${error.message}`
  throw await refusalOfToken(name, world, error.token, { ...problem, severity: 'error', message })
}

const FONT_PROBLEMS = {
  missing: {
    code: 'font-missing',
    said: 'is not at hand',
    hint: 'install the npm package that the template names, or name another, or a file beside the template, under `fonts`',
  },
  broken: {
    code: 'font-broken',
    said: 'cannot be used',
    hint: 'name an OpenType file (.otf or .ttf) that other programs open, and its licence as text',
  },
} as const
