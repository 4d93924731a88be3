import { Buffer } from 'node:buffer'
import type { Look } from '../../ast/index.ts'
import {
  type EditionPicture,
  type Eyes,
  type Leaf,
  type Picture,
  type Reading,
  type Sight,
  type Told,
  wrong,
} from '../model/index.ts'
import { locate } from './wording.ts'

/** Pictures of one edition that are looked at: decoding them takes time. */
const MOST_LOOKED_AT = 1_000
/** Pictures of a tree that one may be any of. */
const MOST_KNOWN = 10_000

/** Where an edition shows other pictures than the tree has. */
export async function comparePictures(
  tree: Reading,
  read: Reading,
  counterparts: ReadonlyMap<Leaf, Leaf>,
  eyes: Eyes,
): Promise<Told[]> {
  const looked = new Looked(eyes)
  const told: Told[] = []
  const placed = new Set<Picture>()
  for (const [expected, found] of counterparts)
    for (const [look, picture] of pairsIn(expected, found)) {
      placed.add(picture)
      const sight = await looked.at(picture)
      if (sight && !isSame(known(look), sight))
        told.push(
          wrong({ code: 'image-differs', message: DIFFERS, ...locate(expected), found: picture.name }),
        )
    }
  const all = tree.pictures?.flatMap((picture) => (picture.of === 'tree' ? [picture] : []))
  const anyOf = all && all.length <= MOST_KNOWN ? all.map(({ look }) => known(look)) : undefined
  const cover = all?.find(({ isCover }) => isCover)?.look
  for (const picture of editionPictures(read.pictures)) {
    if (placed.has(picture) || !anyOf) continue
    const looks = picture.isCover ? coverLooks(cover) : anyOf
    const sight = looks && (await looked.at(picture))
    if (sight && !looks.some((look) => isSame(look, sight)))
      told.push(wrong({ code: 'image-foreign', message: FOREIGN, place: picture.name }))
  }
  return [...told, ...looked.told()]
}

const DIFFERS = 'an image is not the one that the tree has here'
const FOREIGN = 'an image is none of those that the tree has'

function editionPictures(pictures: readonly Picture[] = []): EditionPicture[] {
  return pictures.flatMap((picture) => (picture.of === 'edition' ? [picture] : []))
}

/** A cover of type, which is not in the tree, stands where there is none, and where there is but a drawing for it. */
function coverLooks(look: Look | undefined): readonly KnownLook[] | undefined {
  return look && look.markup === undefined ? [known(look)] : undefined
}

/** What the tree and the edition show at the same places, where they show as many. */
function pairsIn(expected: Leaf, found: Leaf): (readonly [Look, EditionPicture])[] {
  const [wanted, shown] = [picturesIn(expected), picturesIn(found)]
  if (wanted.length !== shown.length) return []
  return wanted.flatMap((tree, index) => {
    const look = tree.flatMap((picture) => (picture.of === 'tree' ? [picture.look] : []))[0]
    return look ? editionPictures(shown[index]).map((picture) => [look, picture] as const) : []
  })
}

function picturesIn({ marks }: Leaf): (readonly Picture[])[] {
  return marks.filter(({ kind }) => kind === 'image').map(({ pictures = [] }) => pictures)
}

/** Looks at pictures, and tells of those that nobody can see. */
class Looked {
  private readonly eyes: Eyes
  private readonly sights = new Map<EditionPicture, Sight | undefined>()
  private readonly damaged: Told[] = []
  private unseen = 0

  constructor(eyes: Eyes) {
    this.eyes = eyes
  }

  async at(picture: EditionPicture): Promise<Sight | undefined> {
    if (this.sights.has(picture)) return this.sights.get(picture)
    if (this.sights.size >= MOST_LOOKED_AT) {
      this.unseen++
      return undefined
    }
    const sight = await picture.see(this.eyes).catch(() => undefined)
    this.sights.set(picture, sight)
    if (!sight)
      this.damaged.push(wrong({ code: 'image-damaged', message: 'an image is damaged', place: picture.name }))
    return sight
  }

  told(): readonly Told[] {
    const { unseen } = this
    return unseen > 0
      ? [...this.damaged, { type: 'declared', what: 'image-unseen', times: unseen }]
      : this.damaged
  }
}

/** How far light may be apart, and how far inks, of 255 in the mean. */
const FAR = { light: 12, inks: 80 } as const
/** What inks leave of the likeness of two pictures, from −1 to 1, and of their contrast; less contrast is none. */
const LEFT = { likeness: 0.7, contrast: 0.5, least: 2 } as const

function isSame({ markup, cells }: KnownLook, sight: Sight): boolean {
  if (sight.markup !== undefined) return sight.markup === markup
  const found = bytesOf(sight.pixels)
  return cells().some((look) => (sight.isInk ? isAlike(look, found) : isWithin(FAR.light, look, found)))
}

/** A look whose cells are decoded once: a picture may be any of all that the tree has. */
interface KnownLook extends Pick<Look, 'markup'> {
  readonly cells: () => readonly Uint8Array[]
}

function known({ pixels, markup, parts = [] }: Look): KnownLook {
  let decoded: readonly Uint8Array[] | undefined
  return {
    ...(markup !== undefined && { markup }),
    cells: () => {
      decoded ??= [...parts, ...(pixels === undefined ? [] : [pixels])].map(bytesOf)
      return decoded
    },
  }
}

function bytesOf(look = ''): Uint8Array {
  return Buffer.from(look, 'base64')
}

/** Whether two pictures differ by at most so much in the mean; cells are summed no further than that is certain. */
function isWithin(most: number, a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let left = most * a.length
  for (let at = 0; at < a.length && left >= 0; at++) left -= Math.abs(a[at]! - b[at]!)
  return left >= 0
}

/** Inks shift all colours: what is dark, light, warm or cold stays so beside the rest. */
function isAlike(a: Uint8Array, b: Uint8Array): boolean {
  if (!isWithin(FAR.inks, a, b)) return false
  const [one, other] = [centred(a), centred(b)]
  const [less, more] = [contrastOf(one), contrastOf(other)].sort((x, y) => x - y) as [number, number]
  if (less + LEFT.least < more * LEFT.contrast) return false
  if (less < LEFT.least) return true
  const product = one.reduce((sum, value, at) => sum + value * other[at]!, 0)
  return product / (less * more * one.length) >= LEFT.likeness
}

/** Each channel without its mean. */
function centred(cells: Uint8Array): number[] {
  const means = [0, 1, 2].map((channel) => {
    const own = cells.filter((_, at) => at % 3 === channel)
    return own.reduce((sum, value) => sum + value, 0) / own.length
  })
  return [...cells].map((value, at) => value - means[at % 3]!)
}

/** The root mean square of what differs from the mean. */
function contrastOf(cells: readonly number[]): number {
  return Math.sqrt(cells.reduce((sum, value) => sum + value * value, 0) / cells.length)
}
