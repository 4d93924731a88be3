import { asDict, asName, type PdfObjects, type Value } from '../pdf/index.ts'
import type { Box, Ink } from '../pdf/press/index.ts'
import { boxOf, inkOf } from '../pdf/press/index.ts'
import type { PdfSubject } from './pdf-subject.ts'
import type { Rule } from './rule.ts'

/** Lengths that differ by less are equal: thousandths of a point. */
const TOLERANCE = 0.01

/** Percent: what rounding to samples of eight bits adds. */
const INK_TOLERANCE = 0.5

/** A thinner rule breaks up on a press. Points. */
const HAIRLINE = 0.25

/** Rules on the press file. */
export const PRESS_RULES: readonly Rule<PdfSubject>[] = [
  {
    code: 'press-rgb',
    clause: 'ISO 15930-7, 6.2',
    check({ contents, objects }, fail) {
      contents.forEach(({ colors }, index) => {
        for (const operator of ['rg', 'RG']) if (colors.has(operator)) fail(`page ${index + 1}`, operator)
      })
      const seen = new Set<Value | undefined>()
      objects.pages.forEach((page, index) => {
        const xobjects = objects.dict(asDict(objects.inherited(page, 'Resources')), 'XObject')
        if (!xobjects || seen.has(xobjects)) return
        seen.add(xobjects)
        for (const [name, value] of xobjects) {
          const image = asDict(objects.resolve(value))
          if (!image || seen.has(image)) continue
          seen.add(image)
          if (isRgb(objects.get(image, 'ColorSpace'), objects)) fail(`page ${index + 1}`, `image ${name}`)
        }
      })
    },
  },
  {
    code: 'press-box',
    clause: 'ISO 32000-1, 14.11.2',
    check({ objects }, fail) {
      objects.pages.forEach((page, index) => {
        const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map((key) =>
          boxOf(page, key, objects),
        )
        const place = `page ${index + 1}`
        if (!media || !bleed || !trim) fail(place, 'a box is missing')
        else if (!isInside(trim, bleed)) fail(place, 'TrimBox outside of BleedBox')
        else if (!isInside(bleed, media)) fail(place, 'BleedBox outside of MediaBox')
      })
    },
  },
  {
    code: 'press-intent',
    clause: 'ISO 32000-1, 14.11.5; ISO 19005-2, 6.2.3',
    check({ objects }, fail) {
      const intents = objects.array(objects.catalog, 'OutputIntents').map((intent) => asDict(intent))
      const profiles = intents.map((intent) => objects.get(intent, 'DestOutputProfile'))
      if (new Set(profiles).size !== 1) fail('catalog', 'profiles differ, or there is none')
      // Class and colour space of a profile (ICC.1, 7.2.7 and 7.2.8).
      const header = String.fromCharCode(...(objects.bytes(profiles[0])?.subarray(12, 20) ?? []))
      if (header !== 'prtrCMYK') fail('catalog', 'no profile of a CMYK press')
      const subtypes = intents.map((intent) => objects.name(intent, 'S'))
      if (claimOf(objects) && !subtypes.includes('GTS_PDFX')) fail('catalog', subtypes.join(', '))
    },
  },
  {
    code: 'press-standard',
    clause: 'ISO 15930-4 and -7: version, Trapped',
    check({ objects }, fail) {
      const claim = claimOf(objects)
      if (!claim) return
      const newest = claim.startsWith('PDF/X-1a') ? 1.4 : 1.6
      if (Number(objects.version) > newest) fail('header', `${claim} in PDF ${objects.version}`)
      const trapped = objects.name(objects.dict(objects.trailer, 'Info'), 'Trapped')
      if (trapped !== 'True' && trapped !== 'False') fail('Info', `Trapped ${trapped}`)
    },
  },
  {
    code: 'press-ink',
    clause: 'the limit that the output intent names',
    check({ press }, fail) {
      press?.pages.forEach(({ inks, images }, index) => {
        const place = `page ${index + 1}`
        for (const ink of inks)
          if (inkOf(ink) > press.allowedInk + INK_TOLERANCE) fail(place, `${ink.color}: ${inkOf(ink)} %`)
        for (const { image, name } of images) {
          const ink = press.imageInks.get(image)
          if (ink === undefined) fail(place, `image ${name}: not to be measured`)
          else if (ink > press.allowedInk + INK_TOLERANCE) fail(place, `image ${name}: ${Math.ceil(ink)} %`)
        }
      })
    },
  },
  {
    code: 'press-overprint',
    clause: 'ISO 32000-1, 11.7.4',
    check({ press }, fail) {
      press?.pages.forEach(({ inks }, index) => {
        for (const ink of inks)
          if (!ink.isRegistration && ink.overprints !== isSolidBlack(ink))
            fail(`page ${index + 1}`, `${ink.color} ${ink.overprints ? 'overprints' : 'is knocked out'}`)
      })
    },
  },
  {
    code: 'press-hairline',
    clause: 'printers ask for a quarter of a point',
    check({ press }, fail) {
      press?.pages.forEach(({ thinnest }, index) => {
        if (thinnest < HAIRLINE - TOLERANCE) fail(`page ${index + 1}`, `${Number(thinnest.toFixed(3))} pt`)
      })
    },
  },
  {
    code: 'press-registration',
    clause: 'ISO 32000-1, 8.6.6.4',
    check({ press }, fail) {
      press?.pages.forEach(({ hasRegistrationInside }, index) => {
        if (hasRegistrationInside) fail(`page ${index + 1}`)
      })
    },
  },
  {
    code: 'press-annotation',
    clause: 'ISO 15930-7, 6.17',
    check({ objects }, fail) {
      objects.pages.forEach((page, index) => {
        if (objects.array(page, 'Annots').length > 0) fail(`page ${index + 1}`)
      })
    },
  },
]

/** What the file says of PDF/X: X-4 in its XMP packet, X-1a in the information dictionary. */
function claimOf(objects: PdfObjects): string | undefined {
  const packet = objects.bytes(objects.get(objects.catalog, 'Metadata'))
  const [, xmp] = /GTS_PDFXVersion[^>]*>([^<]+)</.exec(new TextDecoder().decode(packet)) ?? []
  return xmp ?? objects.text(objects.dict(objects.trailer, 'Info'), 'GTS_PDFXVersion')
}

/** Black alone and whole may lie on any colour; all else would mix with what lies under it, and white vanish. */
function isSolidBlack({ cmyk }: Ink): boolean {
  return cmyk?.join() === '0,0,0,1'
}

function isRgb(space: Value | undefined, objects: PdfObjects): boolean {
  const [family, profile] = objects.items(space)
  const name = asName(family ?? space) ?? ''
  if (/Device?RGB|CalRGB/.test(name)) return true
  return name === 'ICCBased' && objects.number(asDict(profile), 'N') === 3
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner[0] >= outer[0] - TOLERANCE &&
    inner[1] >= outer[1] - TOLERANCE &&
    inner[2] <= outer[2] + TOLERANCE &&
    inner[3] <= outer[3] + TOLERANCE
  )
}
