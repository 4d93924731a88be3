import { foreignLabel } from './foreign-labels.ts'
import { type SvgElement, textIn } from './tree.ts'

/** What a clean drawing is made of: nothing of it runs, moves, or leads out of the file. */
const ELEMENTS = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image switch
  style marker linearGradient radialGradient stop clipPath mask pattern filter feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
)

/** Parts that show nothing: what drawing programs keep for themselves. */
const SILENT = new Set(['metadata', 'view', 'cursor', 'script-library'])

const EMBEDDED = /^data:image\/(?:png|jpe?g|gif|webp);base64,/
const MOST_TOLD = 5
const LONGEST_TOLD = 60

export interface CleanDrawing {
  readonly root: SvgElement
  /** What is left out, by name and once each: `<script>`, `photo.jpg`. */
  readonly leftOut: readonly string[]
}

/** A drawing of a safe list of elements and attributes; labels in HTML become lines of text. */
export function sanitize(root: SvgElement): CleanDrawing {
  const leftOut = new Set<string>()
  const clean = cleanElement(root, (part) => leftOut.size < MOST_TOLD && leftOut.add(shorten(part)))
  return { root: clean ?? { name: 'svg', attributes: {}, children: [] }, leftOut: [...leftOut] }
}

type Tell = (part: string) => unknown

function cleanElement(element: SvgElement, tell: Tell): SvgElement | undefined {
  const { name } = element
  if (name === 'foreignObject')
    return foreignLabel(element) ?? (textIn(element).trim() ? void tell(`<${name}>`) : undefined)
  if (name === 'a') return cleanElement({ ...element, name: 'g', attributes: withoutLink(element) }, tell)
  if (name === 'switch') return cleanElement(chosen(element), tell)
  if (!ELEMENTS.has(name)) {
    if (!name.includes(':') && !SILENT.has(name)) tell(`<${name}>`)
    return undefined
  }
  if (name === 'style') return { name, attributes: {}, children: [cleanCss(textIn(element), tell)] }
  const attributes = cleanAttributes(element, tell)
  if (name === 'image' && attributes.href === undefined) return undefined
  const children = element.children.flatMap((child) =>
    typeof child === 'string' ? child : (cleanElement(child, tell) ?? []),
  )
  return { name, attributes, children }
}

function withoutLink({ attributes }: SvgElement): Record<string, string> {
  const { href: _, 'xlink:href': __, ...rest } = attributes
  return rest
}

/** A switch between HTML and a text or picture in its place shows the latter, which every reader of SVG can (SVG 2, 5.10). */
function chosen({ attributes, children }: SvgElement): SvgElement {
  const elements = children.filter((child): child is SvgElement => typeof child !== 'string')
  const plain = elements.find(
    ({ name, attributes: own }) => name !== 'foreignObject' && own.systemLanguage === undefined,
  )
  const shown = plain && (plain.name !== 'image' || elements.length === 1) ? plain : elements[0]
  return { name: 'g', attributes, children: shown ? [shown] : [] }
}

function cleanAttributes({ name, attributes }: SvgElement, tell: Tell): Record<string, string> {
  const clean: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'href' || key === 'xlink:href') {
      const target = value.trim()
      if (target.startsWith('#') || (/^(?:image|feImage)$/.test(name) && EMBEDDED.test(target)))
        clean.href = target.startsWith('#') ? `#${nameOf(target.slice(1))}` : target
      else tell(target)
    } else if (key === 'style') clean.style = cleanCss(value, tell)
    else if (key === 'xml:space') clean[key] = value
    else if (key === 'id' && value !== '') clean.id = nameOf(value)
    else if (/^[a-zA-Z][\w-]*$/.test(key) && !/^(?:on|xmlns$)/i.test(key)) {
      if (isLocal(value)) clean[key] = withNames(value)
      else tell(value)
    }
  }
  return clean
}

const URL = /url\(([^"'()]*|\s*"[^"]*"\s*|\s*'[^']*'\s*)\)/gi

/** What `url(…)` leads to, without blanks and quotation marks around it. */
function targetOf(inside: string): string {
  return inside
    .trim()
    .replaceAll(/^["']|["']$/g, '')
    .trim()
}

function withNames(value: string): string {
  return value.replaceAll(URL, (_, inside: string) => `url(#${nameOf(targetOf(inside).replace(/^#/, ''))})`)
}

/** An id that XML allows, without colons (Namespaces in XML 1.0, 7): drawing programs write `model: Layer 1`. */
function nameOf(id: string): string {
  const name = id.replaceAll(/[^\p{L}\p{M}\p{N}_.-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`)
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`
}

function isLocal(value: string): boolean {
  const said = unescaped(value)
  const local = [...said.matchAll(URL)].filter(([, inside]) => targetOf(inside!).startsWith('#'))
  return local.length === (said.match(/url\(/gi)?.length ?? 0)
}

/** What CSS reads (CSS Syntax 3, 4.3.7): escapes could spell any function. */
function unescaped(css: string): string {
  return css.replaceAll(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code?: string, character = '') =>
    code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : character,
  )
}

/** What else fetches something (CSS Images 4, 2; CSS Values 5, 2.4), and addresses that no bracket ends. */
const FETCHING = /(?:url|image-set|image|src)\((?!#)[^;{}]*/gi

/** Rules without what they fetch: imports, fonts, addresses. */
function cleanCss(css: string, tell: Tell): string {
  const told = (part: string): string => {
    tell(part.trim())
    return ''
  }
  return unescaped(css.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ''))
    .replaceAll(/@import\s+(?:url\(\s*)?["']?([^"');]*)[^;]*;?/gi, (_, target: string) => told(target))
    .replaceAll(/@font-face\s*\{[^}]*\}?/gi, () => told('@font-face'))
    .replaceAll(URL, (all, inside: string) =>
      targetOf(inside).startsWith('#') ? withNames(all) : told(targetOf(inside)) || 'none',
    )
    .replaceAll(FETCHING, told)
    .replaceAll(/expression\s*\(|javascript:|-moz-binding/gi, '')
}

function shorten(target: string): string {
  const start = target.slice(0, LONGEST_TOLD).replaceAll(/[\s\p{Cc}]/gu, ' ')
  return target.length > LONGEST_TOLD ? `${start}…` : start
}
