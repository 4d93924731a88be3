import type { MathElement } from '../../ast/index.ts'
import { outermost } from './atoms.ts'
import type { MathBox } from './box.ts'
import { elementsIn, type MathContext, type MathStyle, textIn } from './context.ts'
import { type RowPart, rowParts, together } from './rows.ts'
import { styleOf } from './set-element.ts'

/** A stretch of a formula that no line end divides. */
export interface FormulaPart {
  readonly box: MathBox
  /** White before the next part, points: it vanishes where a line ends. */
  readonly after: number
  /** What a line end behind it costs: The TeXbook, p. 101, \relpenalty and \binoppenalty. */
  readonly cost: number
  /** A row of a table ends with it. */
  readonly endsRow?: true
  /** It was a part of a wider one. */
  readonly isTorn?: true
  /** Wide white follows, behind which something else begins: a condition, another formula. */
  readonly endsClause?: true
}

const COSTS: Readonly<Partial<Record<string, number>>> = { rel: 500, bin: 700 }

/** A line end in the white between a formula and what goes with it (`\\qquad`), and how wide that is at least, em. */
const CLAUSE = { cost: 100, white: 0.9 }

/** A line end where none belongs, in what is wider than a line. */
const ANYWHERE = 3000

/** What is taken apart is worth it where no part is wider than so much of the whole. */
const WORTH = 0.9

/** The parts of a row, those that are wider than `widest` taken apart where that makes all of it narrower. */
export function partsWithin(
  widest: number,
  row: MathElement,
  style: MathStyle,
  context: MathContext,
): FormulaPart[] {
  return divided(rowParts(row, style, context), CLAUSE.white * style.size).flatMap(({ atoms, ...part }) => {
    if (part.box.width <= widest) return [part]
    const torn = atoms.flatMap((atom, index): FormulaPart[] => {
      const next = atoms[index + 1]
      const end = next ? { after: next.before, cost: ANYWHERE } : { after: part.after, cost: part.cost }
      const opened = atom.box.width > widest ? openedParts(atom.element, widest, style, context) : []
      const last = opened.at(-1) ?? { box: atom.box }
      return [...opened.slice(0, -1), { ...last, ...end, isTorn: true }]
    })
    return torn.some(({ box }) => box.width > Math.max(widest, WORTH * part.box.width)) ? [part] : torn
  })
}

/** `wide`: white, points, that parts clauses. */
function divided(
  parts: readonly RowPart[],
  wide: number,
): (FormulaPart & { readonly atoms: readonly RowPart[] })[] {
  const found: ReturnType<typeof divided> = []
  let atoms: RowPart[] = []
  for (const [index, part] of parts.entries()) {
    atoms.push(atoms.length === 0 ? { ...part, before: 0 } : part)
    const next = parts[index + 1]
    if (next && isWhite(next, wide) && parts[index + 2]) continue
    if (isWhite(part, wide) && next && atoms.length > 1) {
      const clause = atoms.slice(0, -1)
      const after = part.box.width + next.before
      found.push({ box: together(clause), atoms: clause, after, cost: CLAUSE.cost, endsClause: true })
      atoms = []
      continue
    }
    const cost = part.kind && COSTS[part.kind]
    if (next && cost === undefined) continue
    const end = { after: next?.before ?? 0, cost: cost ?? Number.POSITIVE_INFINITY }
    found.push({ box: together(atoms), atoms, ...end })
    atoms = []
  }
  return found
}

function isWhite({ element, box }: RowPart, wide: number): boolean {
  return element.name === 'mspace' && box.width >= wide
}

/** What stands in an element, in parts; nothing of what is one thing, such as a fraction. */
function openedParts(
  element: MathElement,
  widest: number,
  style: MathStyle,
  context: MathContext,
): FormulaPart[] {
  const { name, attributes } = element
  const own =
    name === 'mtable'
      ? { ...style, isDisplay: attributes?.displaystyle === 'true' }
      : styleOf(element, style, context)
  return rowsOf(element).flatMap((row, index, { length }) => {
    const parts = partsWithin(widest, row, own, context)
    const last = parts.at(-1)
    return last && index < length - 1 ? [...parts.slice(0, -1), { ...last, endsRow: true as const }] : parts
  })
}

/** White between columns that stand behind each other and have no signs between them. */
const BETWEEN_COLUMNS: MathElement = {
  name: 'mspace',
  attributes: { width: '1em' },
  children: [],
}

function rowsOf(element: MathElement): MathElement[] {
  const children = elementsIn(element)
  switch (element.name) {
    case 'mtable': {
      const isRuled = children.some((row) =>
        elementsIn(row).some(({ attributes }) => /border-/.test(attributes?.style ?? '')),
      )
      return children.map((row) =>
        rowOf(
          elementsIn(row).flatMap((cell, index) => [
            ...(isRuled && index > 0 ? [BETWEEN_COLUMNS] : []),
            ...elementsIn(outermost(cell)),
          ]),
        ),
      )
    }
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
      return [rowOf(children)]
    case 'msub':
    case 'msup':
    case 'msubsup': {
      const [base, ...scripts] = children
      const [inside] = base ? rowsOf(base) : []
      const signs = inside ? elementsIn(inside) : []
      const last = signs.at(-1)
      return last ? [rowOf([...signs.slice(0, -1), { ...element, children: [last, ...scripts] }])] : []
    }
    case 'mi':
    case 'mn':
    case 'mtext':
      return lettersOf(element)
    default:
      return []
  }
}

function rowOf(children: readonly MathElement[]): MathElement {
  return { name: 'mrow', children }
}

/** Words, or the letters of one. */
function lettersOf(element: MathElement): MathElement[] {
  const text = textIn(element)
  const words = text.match(/\s*\S+\s*/g) ?? []
  const pieces = words.length > 1 ? words : [...text]
  // A letter alone would lean.
  const attributes =
    element.name === 'mi' ? { mathvariant: 'normal', ...element.attributes } : element.attributes
  const parted = pieces.map((piece) => ({ ...element, ...(attributes && { attributes }), children: [piece] }))
  return parted.length > 1 ? [rowOf(parted)] : []
}
