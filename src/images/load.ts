import type { Article, Look } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { AssetError, type AssetErrorReason, type World } from '../world.ts'
import { bytesOfDataUrl, isDataUrl } from './data-url.ts'
import { encodeDrawing } from './encode.ts'
import { pageImage, pressImage, screenImage } from './encoded.ts'
import { findingAt, shown, type Use } from './finding-at.ts'
import type { ImageLibrary } from './library.ts'
import { Overrun, type Problem, refuseOverrun } from './limits.ts'
import { lookOfPicture } from './looks.ts'
import { openPicture } from './open-picture.ts'
import { OPERATIONS, type Pixels } from './operations.ts'
import type { Picture, SvgPicture } from './picture.ts'
import { Placeholders, placeholderPicture } from './placeholder.ts'
import type { PressImage } from './press-image.ts'
import { checkResolution } from './press-resolution.ts'
import type { Drawing } from './svg/index.ts'
import { collectUses } from './uses.ts'

/**
 * Reads and checks every image of the article, its cover included. What is missing or broken is told at the
 * place that first names it, and gets a placeholder. The source files stay in memory, one image at a time is decoded.
 */
export async function loadImages(
  article: Article,
  world: World,
  pixels: Pixels = OPERATIONS,
): Promise<Told<ImageLibrary>> {
  const uses = collectUses(article)
  const images = new Map<string, Loaded>()
  const findings: Finding[] = []
  const placeholders = new Placeholders(pixels)
  for (const use of uses) {
    const loaded = await loadPicture(use, pixels, world, placeholders)
    images.set(use.url, { use, picture: loaded.value })
    for (const image of await imagesWithin(use, pixels, loaded.value))
      images.set(image.picture.info.url, image)
    findings.push(...loaded.findings)
  }
  return told(imageLibrary(images, pixels), findings)
}

const ASSET_PROBLEMS: Readonly<Record<AssetErrorReason, Problem>> = {
  missing: {
    code: 'image-missing',
    message: 'is missing',
    hint: 'check its name and its letter case; the path is relative to the article',
  },
  outside: {
    code: 'image-outside',
    message: 'lies outside the article’s folder and is not read',
    hint: 'copy it into the article’s folder and name it by a relative path, or say which larger folder pictures may come from: --root FOLDER',
  },
  remote: {
    code: 'image-remote',
    message: 'is not in the article’s folder and is not fetched',
    hint: 'Octavo never uses the network: save the image beside the article and name it by a relative path',
  },
  'too-large': { code: 'image-too-large', message: 'is too large a file', hint: 'save a smaller copy' },
  unreadable: {
    code: 'image-unreadable',
    message: 'cannot be read',
    hint: 'check that it is a file that you may read',
  },
}

const ANIMATED: Problem = {
  code: 'image-animated',
  message: 'moves, and only its first picture is shown',
  hint: 'show what counts in one picture, or in several side by side',
}

function severalPages(pages: number): Problem {
  return {
    code: 'image-pages',
    message: `has ${pages} pages, and only the first is shown`,
    hint: 'save each page that counts as an image of its own',
  }
}

const FOREIGN_TEXT: Problem = {
  code: 'image-svg-text',
  message: 'has text of a script that no font for its pixels has, so that boxes stand for it in the PDFs',
  hint: 'turn the text into paths where you draw it',
}

async function loadPicture(
  use: Use,
  pixels: Pixels,
  world: World,
  placeholders: Placeholders,
): Promise<Told<Picture>> {
  const found = await readPicture(use.url, pixels, world)
  if ('code' in found) {
    const { picture, isOwn } = await placeholders.of(use.url, use.alt)
    const placeholder = isOwn ? 'a placeholder' : 'a placeholder without its words'
    const problem = { ...found, message: `${found.message}, so that ${placeholder} takes its place` }
    const severity = found === ASSET_PROBLEMS.missing ? 'error' : 'warning'
    return told(picture, [findingAt(use, problem, severity)])
  }
  const problems = [
    ...(found.svg ? drawingProblems(found.svg) : []),
    ...(found.isAnimated ? [ANIMATED] : []),
    ...(found.pages > 1 ? [severalPages(found.pages)] : []),
  ]
  return told(
    found,
    problems.map((problem) => findingAt(use, problem)),
  )
}

async function readPicture(url: string, pixels: Pixels, world: World): Promise<Picture | Problem> {
  try {
    return await openPicture(pixels, url, isDataUrl(url) ? bytesOfDataUrl(url) : await world.asset(url))
  } catch (error) {
    if (!(error instanceof AssetError)) throw error
    return ASSET_PROBLEMS[error.reason]
  }
}

function drawingProblems({ leftOut, reasons, isVector, hasForeignText }: SvgPicture): Problem[] {
  const undrawn: Problem = {
    code: 'image-svg-undrawn',
    message: `asks for what is not drawn: ${leftOut.join(', ')}`,
    hint: 'make the drawing whole in itself, without scripts and without other files',
  }
  return [
    ...(leftOut.length > 0 ? [undrawn] : []),
    ...(isVector ? [] : [rasterised(reasons)]),
    ...(hasForeignText && !isVector ? [FOREIGN_TEXT] : []),
  ]
}

function rasterised(reasons: readonly string[]): Problem {
  return {
    code: 'image-svg-rasterised',
    message: `has ${reasons.join(', ')}, which only pixels can show in the PDFs`,
    hint: 'draw it without, if its lines are to be sharp at every size',
  }
}

/** The images within a drawing, by their addresses, as PDFs show them one by one. */
async function imagesWithin(use: Use, pixels: Pixels, { svg }: Picture): Promise<readonly Loaded[]> {
  const loaded: Loaded[] = []
  for (const href of svg?.isVector ? svg.images : []) {
    const picture = await openPicture(pixels, href, bytesOfDataUrl(href))
    if (!('code' in picture)) loaded.push({ use, picture })
  }
  return loaded
}

interface Loaded {
  readonly use: Use
  readonly picture: Picture
}

type Encode<Made> = (pixels: Pixels, picture: Picture, size: number) => Promise<Made>

function imageLibrary(images: ReadonlyMap<string, Loaded>, pixels: Pixels): ImageLibrary {
  const enqueue = queue()
  const loaded = (url: string): Loaded => {
    const image = images.get(url)
    if (!image) throw new Error(`${shown(url)} is no image of the article`)
    return image
  }
  /** What no process could encode at one size is not tried at another. */
  const overrun = new Set<string>()
  /** By their bytes, which pictures that have one placeholder share. */
  const once = <Made>(encode: Encode<Made>) => {
    const encoded = new Map<Uint8Array, Map<number, Promise<Told<Made>>>>()
    return async (url: string, size: number) => {
      const image = loaded(url)
      const sizes = encoded.get(image.picture.bytes) ?? new Map<number, Promise<Told<Made>>>()
      encoded.set(image.picture.bytes, sizes)
      const job = sizes.get(size) ?? enqueue(() => encodeOrReplace(encode, pixels, image, size, overrun))
      sizes.set(size, job)
      return job
    }
  }
  /** By colours, profile and ink: drawings of one hand share their colours, and a profile takes long to open. */
  const separated = new Map<string, ReturnType<ImageLibrary['separate']>>()
  return {
    info: (url) => loaded(url).picture.info,
    positionOf: (url) => loaded(url).use.position,
    drawing: (url) => drawingOf(loaded(url).picture),
    texts: [...images.values()].map(({ picture }) => textOf(picture)),
    async looks() {
      const looks = new Map<string, Look>()
      const known = new Map<Uint8Array, Look>()
      for (const [url, { use, picture }] of images) {
        if (use.url !== url || overrun.has(url)) continue
        const look =
          known.get(picture.bytes) ?? (await lookOfPicture(picture, (href) => images.get(href)?.picture))
        known.set(picture.bytes, look)
        looks.set(url, look)
      }
      return looks
    },
    forScreen: once(screenImage),
    forPage: once(pageImage),
    draw: (svg) => enqueue(() => encodeDrawing(svg)),
    separate(hexes, { profile, ink }) {
      const key = [...hexes, ink, profile.path].join(' ')
      const job = separated.get(key) ?? enqueue(() => pixels.separateColors(hexes, profile.path, ink))
      separated.set(key, job)
      return job
    },
    forPress(press) {
      const separate = once<PressImage>((open, picture, width) => pressImage(open, picture, width, press))
      return async (url, widthPoints) => {
        const { use, picture } = loaded(url)
        const { value, findings } = await separate(url, widthPoints)
        return told(value, [
          ...checkResolution(use, picture.info, widthPoints, press),
          ...findings,
          ...checkInk(use, value, press.ink),
        ])
      }
    },
  }
}

function drawingOf({ svg }: Picture): Drawing | undefined {
  return svg?.isVector ? svg.drawing : undefined
}

function textOf(picture: Picture): string {
  return wordsIn(drawingOf(picture)?.items ?? [])
}

function wordsIn(items: Drawing['items']): string {
  return items
    .map((item) =>
      item.kind === 'text'
        ? item.parts.map(({ text }) => text).join('')
        : item.kind === 'group'
          ? wordsIn(item.items)
          : '',
    )
    .join('')
}

/** Percent: what the tables of a profile overshoot, and no press shows. */
const INK_TOLERANCE = 5
/** The darkest spots of any photograph are brought down, and nobody sees it; a picture of them is another one then. */
const MUCH = 0.15

function checkInk(use: Use, { ink, excess }: PressImage, most: number): readonly Finding[] {
  if (ink <= most + INK_TOLERANCE || excess < MUCH) return []
  const message = `has more than ${most} % of ink on ${Math.round(100 * excess)} % of its area, which is brought down`
  const hint = 'to choose what is taken back, separate it for the press in an image editor'
  return [findingAt(use, { code: 'image-ink-reduced', message, hint }, 'info')]
}

/** A drawing can be quick at the size at which it was checked and too slow at the page's. */
async function encodeOrReplace<Made>(
  encode: Encode<Made>,
  pixels: Pixels,
  { use, picture }: Loaded,
  size: number,
  overrun: Set<string>,
): Promise<Told<Made>> {
  const { url } = picture.info
  try {
    if (overrun.has(url)) throw new Overrun('time')
    return told(await encode(pixels, picture, size))
  } catch (error) {
    if (error instanceof Overrun) overrun.add(url)
    const replaced = await encode(pixels, await placeholderPicture(pixels, use.url, use.alt), size)
    return told(replaced, [findingAt(use, TOO_SLOW)])
  }
}

const TOO_SLOW: Problem = {
  code: 'image-unreadable',
  message: 'cannot be drawn at its size, so that a placeholder takes its place',
  hint: 'simplify it, or save it in another format',
}

/** Runs jobs one after the other, so that one image at a time is held decoded. They throw a `Refusal`, `image-unreadable`. */
function queue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const next = last.then(job).catch(refuseOverrun)
    last = next.catch(() => undefined)
    return next
  }
}
