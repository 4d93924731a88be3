import { type Finding, Refusal } from '../diagnostic.ts'
import type { World } from '../world.ts'
import { saidOfLeftPages } from './left-pages.ts'
import { resolvePage } from './print/index.ts'
import { type Template, templateFileSchema, templateSchema } from './template.ts'
import { readTemplateFile, refusalAt, type TemplateFile } from './template-file.ts'
import { completeClasses, completeStyles, deadToken, withPressValues } from './tokens/index.ts'
import { type ScaleProblem, scaleProblems } from './type-scale.ts'
import { LISTED, unknownToken } from './unknown-token.ts'

/** `extends` may chain; more than this is a mistake. */
const LONGEST_CHAIN = 8

export interface ResolvedTemplate {
  readonly template: Template
  /** The texts that went into it, by the names that the world has them by. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads a template by name or path with all that it extends, checks it and fills in what it leaves unsaid.
 * Throws a `Refusal` that names the template's own line: `template-unknown`, `template-yaml`,
 * `template-invalid`, `template-cycle`.
 */
export async function resolveTemplate(name: string, world: World): Promise<ResolvedTemplate> {
  const chain = await readChain(name, world)
  const merged = chain.reduceRight<Record<string, unknown>>(
    (under, over) => merge(under, over.tokens as TokenTree),
    {},
  )
  const { defaults, styles, classes, colors, extends: _, $schema: __, ...rest } = merged as TokenTree
  const looks = completeStyles(defaults, styles)
  const complete = {
    ...rest,
    colors: withPressValues(colors),
    styles: looks,
    classes: completeClasses(looks.paragraph, classes),
  }
  const result = templateSchema.safeParse(complete)
  if (!result.success) throw invalid(chain, result.error.issues[0]!)
  for (const group of ['styles', 'classes'] as const)
    for (const [role, style] of Object.entries(result.data[group]))
      unknownColors([group, role], style, result.data, chain)
  for (const [role, { color, ground }] of Object.entries(result.data.inline))
    for (const [property, name] of Object.entries({ color, ground }))
      if (name !== undefined && !Object.hasOwn(result.data.colors, name))
        throw unknownColor(chain, ['inline', role, property], name)
  const { writing, code } = result.data
  const grounds = (['marked', 'inserted', 'deleted'] as const).map(
    (name) => [['code', name], code[name]] as const,
  )
  for (const [path, name] of [[['writing', 'color'], writing.color] as const, ...grounds])
    if (!Object.hasOwn(result.data.colors, name)) throw unknownColor(chain, path, name)
  for (const [name, { press }] of Object.entries(result.data.colors)) {
    const ink = press.reduce((sum, percent) => sum + percent, 0)
    if (ink > result.data.press.ink)
      throw tooMuchInk(chain, ['colors', name, 'press'], ink, result.data.press.ink)
  }
  const left = saidOfLeftPages(chain, result.data)
  if (left) throw invalid(chain, { path: left, ...NO_LEFT_PAGES })
  const scale = nearestToUser(chain, scaleProblems(result.data))
  if (scale) throw invalid(chain, scale)
  const problem = resolvePage(result.data).problem
  if (problem)
    throw refusalAt(chain, problem.path, { code: 'template-invalid', severity: 'error', ...problem })
  return { template: result.data, texts: new Map(chain.map(({ name, text }) => [name, text])) }
}

/** What was found wrong with a resolved template later, at the line that says the token. */
export async function refusalOfToken(
  name: string,
  world: World,
  token: readonly string[],
  finding: Finding,
): Promise<Refusal> {
  return refusalAt(await readChain(name, world), token, finding)
}

const NO_LEFT_PAGES = {
  message: 'pages of one side are all right ones: the text for left ones is never shown',
  hint: 'say one text for all pages, or give the other text another place',
} as const

type TokenTree = {
  defaults?: object
  colors?: unknown
  styles?: Record<string, object>
  classes?: Record<string, object>
  extends?: string
  $schema?: string
}

async function readChain(name: string, world: World): Promise<TemplateFile[]> {
  const chain: TemplateFile[] = []
  for (let next: string | undefined = name; next !== undefined; ) {
    const file = await readTemplateFile(next, world).catch((error: unknown) => {
      const asking = chain.at(-1)
      if (!asking || !(error instanceof Refusal) || error.finding.file) throw error
      // What a template extends in vain is told at its line.
      throw refusalAt([asking], ['extends'], error.finding)
    })
    const result = templateFileSchema.safeParse(file.tokens)
    if (!result.success) throw invalid([file], result.error.issues[0]!)
    if (chain.length >= LONGEST_CHAIN || chain.some((seen) => seen.file === file.file)) {
      throw refusalAt([file], ['extends'], {
        code: 'template-cycle',
        severity: 'error',
        message: `template ${name} extends itself`,
        hint: 'let the chain of `extends` end at base',
      })
    }
    chain.push(file)
    next = (result.data as TokenTree).extends
  }
  return chain
}

/** Objects merge key by key; everything else, lists and font families included, is replaced as a whole. */
function merge(
  under: Record<string, unknown>,
  over: Record<string, unknown>,
  path = '',
): Record<string, unknown> {
  const result = { ...under }
  for (const [key, value] of Object.entries(over)) {
    const old = Object.hasOwn(under, key) ? under[key] : undefined
    result[key] = isRecord(value) && isRecord(old) && path !== 'fonts' ? merge(old, value, key) : value
  }
  return result
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string
  readonly keys?: readonly string[]
  readonly hint?: string
}

function invalid(chain: readonly TemplateFile[], issue: Issue): Refusal {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys![0]!] : issue.path
  const [group, role, property] = path.map(String)
  const isUnknown = issue.code === 'unrecognized_keys' && property !== undefined
  const dead =
    isUnknown && /^(?:styles|classes)$/.test(group!) ? deadToken(group!, role!, property) : undefined
  const said = dead ?? (issue.code === 'unrecognized_keys' ? unknownToken(path, issue.keys!) : undefined)
  const finding = {
    code: 'template-invalid',
    severity: 'error',
    message: `template token ${path.map(String).join('.') || '(root)'}: ${said?.message ?? issue.message}`,
    hint: said?.hint ?? issue.hint ?? LISTED,
  } as const
  return refusalAt(chain, path, finding, said !== undefined && said !== dead)
}

/** Of problems that several tokens make together, the one whose token is said nearest to the user, and that token. */
function nearestToUser(chain: readonly TemplateFile[], problems: readonly ScaleProblem[]): Issue | undefined {
  for (const { document } of chain)
    for (let rank = 0; problems.some(({ tokens }) => rank < tokens.length); rank++)
      for (const { tokens, message, hint } of problems) {
        const path = tokens[rank]
        if (path && document.hasIn(path)) return { path, message, hint }
      }
  return undefined
}

function unknownColor(chain: readonly TemplateFile[], path: readonly string[], color: string): Refusal {
  return invalid(chain, { path, message: `there is no colour ${JSON.stringify(color)} under colors` })
}

/** Throws where the type, the ground or a rule of a style has a colour that is none. */
function unknownColors(
  path: readonly string[],
  style: Template['styles']['aside'],
  { colors }: Template,
  chain: readonly TemplateFile[],
): void {
  const { color, ground, ruleAbove, ruleBelow, ruleStart, ruleEnd } = style
  const rules = { ruleAbove, ruleBelow, ruleStart, ruleEnd }
  const said = [
    ['color', color] as const,
    ...(ground === 'none' ? [] : [['ground', ground] as const]),
    ...Object.entries(rules).flatMap(([name, rule]) =>
      rule === 0 ? [] : [[name, rule.split(' ')[1]!] as const],
    ),
  ]
  for (const [property, name] of said)
    if (!Object.hasOwn(colors, name)) throw unknownColor(chain, [...path, property], name)
}

function tooMuchInk(
  chain: readonly TemplateFile[],
  path: readonly string[],
  ink: number,
  most: number,
): Refusal {
  return invalid(chain, { path, message: `${ink} % of ink, where press.ink allows ${most} %` })
}
