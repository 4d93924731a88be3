import type { StructureElement } from '../../../typeset/model/index.ts'
import { type Rectangle, spokenString, textString } from '../objects/index.ts'

/** What an element says of itself beside its type and its kids (ISO 32000-1, 14.7.5 and 14.8.5). */
export function attributesOf(element: StructureElement, box: Rectangle | undefined): Record<string, unknown> {
  const {
    title,
    alt,
    actualText,
    expansion,
    decoration,
    lang,
    id,
    placement,
    scope,
    columnSpan,
    rowSpan,
    numbering,
  } = element
  const table = {
    ...(scope && { Scope: scope }),
    ...(columnSpan && { ColSpan: columnSpan }),
    ...(rowSpan && { RowSpan: rowSpan }),
  }
  const layout = {
    ...(placement && { Placement: placement }),
    ...(decoration && { TextDecorationType: decoration }),
    ...(box && { BBox: box }),
  }
  const attributes = [
    ...(Object.keys(layout).length > 0 ? [{ O: 'Layout', ...layout }] : []),
    ...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
    ...(numbering ? [{ O: 'List', ListNumbering: numbering }] : []),
    ...(element.type === 'Form' ? [{ O: 'PrintField', Role: 'tv', Desc: spokenString(alt ?? '') }] : []),
  ]
  return {
    ...(title !== undefined && { T: spokenString(title) }),
    ...(alt !== undefined && { Alt: spokenString(alt) }),
    ...(actualText !== undefined && { ActualText: spokenString(actualText) }),
    ...(expansion !== undefined && { E: spokenString(expansion) }),
    ...(lang && { Lang: textString(lang) }),
    ...(id && { ID: textString(id) }),
    ...(attributes.length > 0 && { A: attributes }),
  }
}
