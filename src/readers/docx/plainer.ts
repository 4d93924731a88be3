import { type Folded, folded } from '../office/index.ts'
import { linkReferences } from './references.ts'

/** A sign that has its number in Unicode, not in a font of pictures: no ASCII, no surrogate, no private use. */
const SYMBOL = /<w:sym(?=\s[^<>]*\bw:char="(?!00|D[89A-F]|E|F[0-8])([0-9A-F]{4})")[^<>]*\/>/gi
/** What mammoth passes over, by what it reads in the same way: elements around words, the ends of lines, and rules. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/<(\/?)w:(?:bdo|dir)(?=[\s>])/g, '<$1w:smartTag'],
  [/<(\/?)v:(?:oval|polyline|line|arc|curve)(?=[\s/>])/g, '<$1v:shape'],
  [
    /<w:pict(?:\s[^<>]*)?>(?=(?:(?!<\/?w:p|\bo:hr="t")[\s\S])*\bo:hr="t")(?:(?!<\/?w:p)[\s\S])*<\/w:pict>/g,
    '<w:t>* * *</w:t>',
  ],
  [/<w:cr\s*\/>/g, '<w:br/>'],
  [/<w:ptab(?:\s[^<>]*)?\/>/g, '<w:tab/>'],
  [/<w:dstrike(?=[\s/>])/g, '<w:strike'],
  [SYMBOL, '<w:t>&#x$1;</w:t>'],
]
const FOLDS = ['mc:AlternateContent', 'w:drawing', 'w:fldSimple', 'w:ruby', 'w:r']
/** What mammoth sees no picture in: groups, canvases and shapes that a picture fills. */
const GROUPED = /<(?:wpg:wgp|wpc:wpc|wps:wsp)[\s>]/
const PICTURES = /<(pic:pic|wps:wsp)[\s>](?:(?!<\/?\1[\s>])[\s\S])*<\/\1>/g
const FOLDED = new RegExp(`<(?:${FOLDS.slice(0, -1).join('|')}|w:vanish)[\\s/>]`)
const HIDDEN = /^\s*<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/
const WORDS = /<w:t(?:\s[^<>]*)?>[^<]*<\/w:t>/g
const BOX_END = '</w:txbxContent>'
const BOX = /<w:txbxContent(?:\s[^<>]*)?>[\s\S]*?<\/w:txbxContent>/g

export type LeftOut = 'hidden' | 'drawn'

/**
 * A part of a document in the elements that mammoth reads: fields of one element, text boxes, directions, and of two ways
 * of saying the same one, so that nothing counts twice (ISO 29500-1, 17; ISO 29500-3, 9.3).
 * @param onLeftOut Told of words that the word processor does not show, and of what it draws by itself.
 */
export function plainer(xml: string, onLeftOut: (kind: LeftOut) => void): string {
  const plain = SAME.reduce((text, [from, to]) => text.replace(from, to), xml)
  if (!FOLDED.test(plain)) return linkReferences(plain)
  const whole = folded(plain, FOLDS, (element) => {
    if (element.name === 'mc:AlternateContent') return alternative(element.body)
    if (element.name === 'w:drawing') return drawing(element, onLeftOut)
    if (element.name === 'w:fldSimple') return field(element)
    if (element.name === 'w:ruby') return ruby(element.body)
    return run(element, onLeftOut)
  })
  return linkReferences(whole)
}

/** The older way where it says anything: it is the one that mammoth reads; but it says nothing of what pictures show. */
function alternative(body: string): string {
  const [fallback] = within(body, 'mc:Fallback')
  const [choice = ''] = within(body, 'mc:Choice')
  const count = (xml: string, picture: RegExp) => xml.match(picture)?.length ?? 0
  const shown = count(choice, /<pic:pic>/g)
  if (shown > 0 && shown >= count(fallback ?? '', /<v:imagedata\s/g)) return choice
  if (fallback && /<w:t[\s>]|<v:imagedata\s|<a:blip\s/.test(fallback)) return fallback
  return choice || (fallback ?? '')
}

/** Text boxes are read of old drawings alone. */
function drawing({ tag, body }: Folded, onLeftOut: (kind: LeftOut) => void): string {
  // In it each box has an end, so that none is sought beyond it.
  const closed = upTo(BOX_END, body)
  const boxes = closed.match(BOX)
  const rest = closed.replaceAll(BOX, '') + body.slice(closed.length)
  if (!boxes && !/<a:blip\s/.test(rest)) onLeftOut('drawn')
  const kept = GROUPED.test(rest) ? grouped(rest) : `${tag}${rest}</w:drawing>`
  return boxes ? `${kept}<w:pict>${boxes.join('')}</w:pict>` : kept
}

/** Each picture of a group in a drawing of its own, with its own words on what it shows or else the group's. */
function grouped(drawing: string): string {
  const of = (xml: string, name: string) =>
    new RegExp(`<${name}\\s[^<>]*?\\sdescr="([^"]+)"`).exec(xml)?.[1] ?? ''
  const [group] = drawing.match(/<wp:docPr\s[^<>]*>/) ?? ['']
  return [...drawing.matchAll(PICTURES)]
    .flatMap(([picture]) => {
      const blip = /<a:blip\s[^<>]*?r:embed="([^"]*)"/.exec(picture)?.[1]
      if (blip === undefined) return []
      const words = of(picture, '(?:pic|wps):cNvPr') || of(group, 'wp:docPr')
      const graphic = `<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${blip}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>`
      return [
        `<w:drawing><wp:inline><wp:docPr id="0" name="" descr="${words}"/>${graphic}</wp:inline></w:drawing>`,
      ]
    })
    .join('')
}

function field({ tag, body }: Folded): string {
  const instruction = /\sw:instr="([^"]*)"/.exec(tag)?.[1] ?? ''
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>`
  return `${mark('begin')}${code}${mark('separate')}${body}${mark('end')}`
}

/** Readings stand in parentheses behind their words, as in HTML that has no ruby. */
function ruby(body: string): string {
  const words = (name: string) => within(body, name).flatMap((part) => part.match(WORDS) ?? [])
  const reading = words('w:rt')
  const base = words('w:rubyBase').join('')
  return reading.length === 0 ? base : `${base}<w:t>(</w:t>${reading.join('')}<w:t>)</w:t>`
}

function run({ tag, body }: Folded, onLeftOut: (kind: LeftOut) => void): string {
  const whole = (words: string) => `${tag}${words}</w:r>`
  if (!HIDDEN.test(body)) return whole(body)
  const shown = body.replaceAll(WORDS, '')
  if (shown !== body) onLeftOut('hidden')
  return whole(shown)
}

function within(xml: string, name: string): string[] {
  const part = new RegExp(`<${name}(?:\\s[^<>]*)?>([\\s\\S]*?)</${name}>`, 'g')
  return [...upTo(`</${name}>`, xml).matchAll(part)].map(([, body]) => body!)
}

/** An XML up to the last of some tags, and with it. */
function upTo(tag: string, xml: string): string {
  const at = xml.lastIndexOf(tag)
  return at < 0 ? '' : xml.slice(0, at + tag.length)
}
