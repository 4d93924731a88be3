import { separatorWord } from '../../ast/index.ts'
import { TableGrid } from '../model/index.ts'
import { asName, asNumber, childElements, STANDARD_TYPES, type TagElement } from '../pdf/index.ts'
import type { PdfSubject } from './pdf-subject.ts'
import type { Fail, Rule } from './rule.ts'

/** Types that are said by another text than what they show. */
const SAID = new Set(['Figure', 'Formula', 'Form'])

/** Rules on the structure tree. */
export const PDF_TAG_RULES: readonly Rule<PdfSubject>[] = [
  {
    code: 'tag-unknown',
    clause: 'ISO 14289-1, 7.1',
    check({ elements }, fail) {
      for (const { type } of elements) if (!STANDARD_TYPES.has(type)) fail(type)
    },
  },
  {
    code: 'tag-role-map',
    clause: 'ISO 14289-1, 7.1',
    check({ tags: { roles } }, fail) {
      // A type that is standard stays what it is, and each other comes to one that is.
      for (const [type, standard] of roles)
        if (STANDARD_TYPES.has(type) || !STANDARD_TYPES.has(standard)) fail(type, standard)
    },
  },
  {
    code: 'tag-parent',
    clause: 'ISO 32000-1, 14.7.2',
    check({ tags }, fail) {
      for (const { type } of tags.strays) fail(type)
    },
  },
  {
    code: 'tag-list',
    clause: 'ISO 14289-1, 7.2',
    check({ elements }, fail) {
      holdOnly(elements, 'L', ['LI', 'L', 'Caption'], fail)
      holdOnly(elements, 'LI', ['Lbl', 'LBody'], fail)
      standOnlyIn(elements, 'LI', ['L'], fail)
    },
  },
  {
    code: 'tag-list-numbering',
    clause: 'ISO 14289-1, 7.6',
    check({ elements }, fail) {
      for (const list of elements) {
        if (list.type !== 'L' || list.attributes.has('List.ListNumbering')) continue
        if (childElements(list).some((item) => childElements(item).some(({ type }) => type === 'Lbl')))
          fail('L')
      }
    },
  },
  {
    code: 'tag-table',
    clause: 'ISO 14289-1, 7.2',
    check({ elements }, fail) {
      holdOnly(elements, 'TR', ['TH', 'TD'], fail)
      standOnlyIn(elements, 'TR', ['Table', 'THead', 'TBody', 'TFoot'], fail)
      for (const table of elements)
        if (table.type === 'Table' && !isRegular(table)) fail('Table', 'rows of different lengths')
    },
  },
  {
    code: 'tag-table-scope',
    clause: 'ISO 14289-1, 7.5',
    check({ elements }, fail) {
      for (const { type, attributes } of elements)
        if (type === 'TH' && asName(attributes.get('Table.Scope')) === undefined) fail('TH')
    },
  },
  {
    code: 'tag-figure-alt',
    clause: 'ISO 14289-1, 7.3, 7.7 and 7.18.1',
    check({ elements }, fail) {
      for (const { type, alt, actualText } of elements) if (SAID.has(type) && !alt && !actualText) fail(type)
    },
  },
  {
    code: 'tag-replaced',
    clause: 'ISO 32000-1, 14.9.3 and 14.9.5',
    check({ elements, facts }, fail) {
      for (const { type, alt, expansion, lang } of elements) {
        const isSeparator = alt === separatorWord(lang ?? facts.lang ?? '')
        if (alt !== undefined && !SAID.has(type) && !isSeparator) fail(type, alt.slice(0, 60))
        if (expansion !== undefined && type !== 'Span') fail(type, expansion.slice(0, 60))
      }
    },
  },
  {
    code: 'tag-note-id',
    clause: 'ISO 14289-1, 7.9',
    check({ elements }, fail) {
      const ids = new Set<string>()
      for (const { type, id } of elements) {
        if (type !== 'Note') continue
        if (!id || ids.has(id)) fail('Note', id)
        if (id) ids.add(id)
      }
    },
  },
  {
    code: 'tag-contents',
    clause: 'ISO 14289-1, 7.2',
    check({ elements }, fail) {
      holdOnly(elements, 'TOC', ['TOCI', 'TOC', 'Caption'], fail)
      standOnlyIn(elements, 'TOCI', ['TOC'], fail)
    },
  },
]

function holdOnly(elements: readonly TagElement[], type: string, kids: readonly string[], fail: Fail): void {
  for (const element of elements) {
    if (element.type !== type) continue
    for (const child of childElements(element)) if (!kids.includes(child.type)) fail(type, child.type)
  }
}

function standOnlyIn(
  elements: readonly TagElement[],
  type: string,
  parents: readonly string[],
  fail: Fail,
): void {
  for (const element of elements)
    if (element.type === type && !parents.includes(element.parent?.type ?? ''))
      fail(type, `in ${element.parent?.type}`)
}

/** Whether the rows cover the same number of columns, each column once. */
function isRegular(table: TagElement): boolean {
  const rows = childElements(table).flatMap((child) => (child.type === 'TR' ? [child] : childElements(child)))
  const grid = new TableGrid()
  const widths: number[] = []
  /** How many columns are free again in each row, and how many are covered in the row at hand. */
  const ends = new Map<number, number>()
  let covered = 0
  for (const row of rows.filter(({ type }) => type === 'TR')) {
    grid.nextRow()
    covered -= ends.get(widths.length) ?? 0
    for (const { attributes } of childElements(row)) {
      const span = (key: string) => asNumber(attributes.get(`Table.${key}`)) ?? 1
      const cell = grid.place(undefined, span('ColSpan'), span('RowSpan'))
      const end = cell.row + cell.rows
      ends.set(end, (ends.get(end) ?? 0) + cell.columns)
      covered += cell.columns
    }
    widths.push(covered)
  }
  return widths.every((width) => width === widths[0])
}
