/** How a level of a list counts (ISO 29500-1, 17.9.6). */
interface Level {
  readonly start: number
  /** As HTML has it: `1`, `a`, `A`, `i`, `I`; absent where its items have signs. */
  readonly type?: string
}

interface Numbering {
  /** Lists of one definition count together. */
  readonly definition: string
  readonly levels: readonly Level[]
  /** Levels that begin anew where the list does. */
  readonly restarts: ReadonlyMap<number, number>
}

interface Place {
  readonly list: string
  readonly level: number
}

/** Noncharacters, others than those of formulas. */
const [BEGIN, END] = ['\uFDD2', '\uFDD3']
const TYPES: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
}
const DEEPEST = 9

/**
 * Puts before the words of each item the number that a word processor gives it: lists go on behind other paragraphs, begin
 * where their definition says, and count in letters, of all of which mammoth tells nothing.
 */
export function markNumbers(document: string, numbering: string, styles: string): string {
  const lists = listsOf(numbering)
  if (lists.size === 0 || document.includes(BEGIN)) return document
  const places = placesOfStyles(styles)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  const out: string[] = []
  let from = 0
  for (const { body, to } of elements(document, 'pPr')) {
    const { own, isHeading } = placeOf(body, places)
    const list = own && lists.get(own.list)
    const level = own && list?.levels[own.level]
    if (!own || !list || !level?.type) continue
    const counter = counters.get(list.definition) ?? []
    counters.set(list.definition, counter)
    const restart = begun.has(`${own.list} ${own.level}`) ? undefined : list.restarts.get(own.level)
    begun.add(`${own.list} ${own.level}`)
    const number = restart ?? (counter[own.level] ?? level.start - 1) + 1
    counter.length = own.level
    counter[own.level] = number
    if (isHeading) continue
    out.push(document.slice(from, to), `<w:r><w:t>${BEGIN}${number}${level.type}${END}</w:t></w:r>`)
    from = to
  }
  return out.join('') + document.slice(from)
}

/** Lists of HTML that begin, go on and count as their items say. */
export function withNumbers(html: string): string {
  if (!html.includes(BEGIN)) return html
  const out: string[] = []
  const open: { at: number; last?: number; type?: string }[] = []
  let item = 0
  for (const piece of html.split(PIECE)) {
    out.push(piece)
    const list = open.at(-1)
    const mark = MARK.exec(piece)?.groups
    if (piece === '<ol>' || piece === '<ul>') open.push({ at: out.length - 1 })
    else if (piece === '</ol>' || piece === '</ul>') open.pop()
    else if (piece === '<li>') item = out.length - 1
    else if (mark) {
      out.pop()
      if (!list || out[item] !== '<li>') continue
      const [number, type] = [Number(mark.number), mark.type!]
      const isNew = list.last !== undefined && (number <= list.last || type !== list.type)
      if (list.last === undefined) out[list.at] = listTag(number, type)
      else if (isNew) out[item] = `</ol>${listTag(number, type)}<li>`
      else if (number > list.last + 1) out[item] = `<li value="${number}">`
      Object.assign(list, { last: number, type })
    }
  }
  return out.join('')
}

const PIECE = new RegExp(`(</?[ou]l>|<li>|${BEGIN}[^${END}]*${END})`)
const MARK = new RegExp(`^${BEGIN}(?<number>\\d+)(?<type>\\w)${END}$`)

function listTag(start: number, type: string): string {
  return `<ol${start === 1 ? '' : ` start="${start}"`}${type === '1' ? '' : ` type="${type}"`}>`
}

interface Element {
  readonly attributes: string
  readonly body: string
  /** Where it ends. */
  readonly to: number
}

/** Elements that have a content, in one pass over XML that nobody has found to be well-formed yet. */
function* elements(xml: string, name: string): Generator<Element> {
  const opening = new RegExp(`<w:${name}(?<attributes>\\s[^<>]*)?>`, 'g')
  const closing = `</w:${name}>`
  for (let tag = opening.exec(xml); tag; tag = opening.exec(xml)) {
    if (tag[0].endsWith('/>')) continue
    const end = xml.indexOf(closing, opening.lastIndex)
    if (end < 0) return
    const body = xml.slice(opening.lastIndex, end)
    opening.lastIndex = end + closing.length
    yield { attributes: tag.groups!.attributes ?? '', body, to: opening.lastIndex }
  }
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\sw:${name}="([^"]*)"`).exec(attributes)?.[1]

const settingOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<w:${name}\\s(?:[^<>]*\\s)?w:val="([^"]*)"`).exec(xml)?.[1]

/** The elements by one of their attributes. */
const named = (xml: string, name: string, by: string): [key: string, body: string][] =>
  [...elements(xml, name)].flatMap(({ attributes, body }) => {
    const key = attribute(attributes, by)
    return key === undefined ? [] : [[key, body]]
  })

function listsOf(numbering: string): Map<string, Numbering> {
  const definitions = new Map(
    named(numbering, 'abstractNum', 'abstractNumId').map(([id, body]) => [id, levelsOf(body)]),
  )
  return new Map(
    named(numbering, 'num', 'numId').flatMap(([id, body]): [string, Numbering][] => {
      const definition = settingOf(body, 'abstractNumId') ?? ''
      const levels = definitions.get(definition)
      return levels ? [[id, { definition, levels, restarts: restartsOf(body) }]] : []
    }),
  )
}

function levelsOf(definition: string): Level[] {
  const levels: Level[] = []
  for (const [level, body] of named(definition, 'lvl', 'ilvl')) {
    const format = settingOf(body, 'numFmt') ?? 'decimal'
    const type = format === 'bullet' || format === 'none' ? undefined : (TYPES[format] ?? '1')
    if (Number(level) < DEEPEST)
      levels[Number(level)] = { start: integer(settingOf(body, 'start')), ...(type && { type }) }
  }
  return levels
}

function restartsOf(list: string): Map<number, number> {
  return new Map(
    named(list, 'lvlOverride', 'ilvl').flatMap(([level, body]): [number, number][] => {
      const start = settingOf(body, 'startOverride')
      return start === undefined ? [] : [[Number(level), integer(start)]]
    }),
  )
}

/** Word counts to 32,767 (ISO 29500-1, 17.9.25). */
const integer = (text = '0'): number => (/^\d{1,5}$/.test(text) ? Number(text) : 0)

interface StylePlace {
  readonly own?: Place
  readonly isHeading: boolean
}

function placesOfStyles(styles: string): Map<string, StylePlace> {
  return new Map(
    named(styles, 'style', 'styleId').map(([id, body]) => {
      const isHeading = /^heading \d$/i.test(settingOf(body, 'name') ?? '')
      const own = numberedPlace(body)
      return [id, { isHeading, ...(own && { own }) }]
    }),
  )
}

function placeOf(properties: string, styles: ReadonlyMap<string, StylePlace>): StylePlace {
  const style = settingOf(properties, 'pStyle')
  const known = style === undefined ? undefined : styles.get(style)
  const own = numberedPlace(properties) ?? known?.own
  return { isHeading: known?.isHeading ?? false, ...(own && { own }) }
}

function numberedPlace(properties: string): Place | undefined {
  const [numbered] = elements(properties, 'numPr')
  const list = numbered && settingOf(numbered.body, 'numId')
  return list === undefined ? undefined : { list, level: Number(settingOf(numbered!.body, 'ilvl') ?? 0) }
}
