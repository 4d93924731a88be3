import { isSafeScheme, schemeOf } from '../../ast/index.ts'
import { asDict, asName, type Dict, isArray, type PdfObjects, type Value } from '../pdf/index.ts'
import type { PdfSubject } from './pdf-subject.ts'
import type { Fail, Rule } from './rule.ts'

/** Actions that do more than lead to a place or an address (ISO 32000-1, table 198; ISO 32000-2, table 201). */
const RUNNING = new Set(
  'Launch Sound Movie ResetForm SubmitForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript Named GoToR GoToE GoToDp Thread RichMediaExecute'.split(
    ' ',
  ),
)

/** What the catalog, its names, a page and an annotation of an edition say (ISO 32000-1, tables 28, 31, 30, 164 and 173). */
const KNOWN = {
  catalog: new Set(
    'Type Version Extensions Pages PageLabels PageMode PageLayout Names Dests ViewerPreferences Outlines OpenAction Metadata StructTreeRoot MarkInfo Lang OutputIntents AA'.split(
      ' ',
    ),
  ),
  names: new Set(['Dests', 'JavaScript', 'EmbeddedFiles']),
  page: new Set(
    'Type Parent LastModified Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Group StructParents Tabs Annots AA'.split(
      ' ',
    ),
  ),
  annotation: new Set(
    'Type Subtype Rect A Dest Border F Contents StructParent P NM M C H BS QuadPoints AA'.split(' '),
  ),
} as const

/** What may be in a PDF and has no business in an edition: what runs, what is carried along, what lies upon the text. */
export const PDF_FOREIGN_RULES: readonly Rule<PdfSubject>[] = [
  {
    code: 'pdf-action',
    clause: 'ISO 19005-2, 6.5',
    check({ objects }, fail) {
      const { catalog } = objects
      if (objects.get(objects.dict(catalog, 'Names'), 'JavaScript')) fail('catalog', 'JavaScript')
      const opening = objects.get(catalog, 'OpenAction')
      const type = objects.name(asDict(opening), 'S')
      if (opening && !isArray(opening) && type !== 'GoTo') fail('catalog', `OpenAction ${type}`)
      eachDict(objects, (dict, place) => checkAction(dict, place, objects, fail))
    },
  },
  {
    code: 'pdf-attachment',
    clause: 'ISO 19005-2, 6.8',
    check({ objects }, fail) {
      eachDict(objects, (dict, place) => {
        if (dict.has('EF')) fail(place, objects.text(dict, 'UF') ?? objects.text(dict, 'F'))
      })
    },
  },
  {
    code: 'pdf-foreign-entry',
    clause: 'ISO 19005-2, 6.4, 6.9 and 6.10',
    check({ objects }, fail) {
      const { catalog } = objects
      checkEntries(catalog, KNOWN.catalog, 'catalog', fail)
      checkEntries(objects.dict(catalog, 'Names'), KNOWN.names, 'names', fail)
      objects.pages.forEach((page, index) => {
        checkEntries(page, KNOWN.page, `page ${index + 1}`, fail)
        const turned = objects.inherited(page, 'Rotate')
        if (turned !== undefined && turned !== 0 && !page.has('Rotate')) fail(`page ${index + 1}`, 'Rotate')
      })
    },
  },
  {
    code: 'annotation-foreign',
    clause: 'ISO 19005-2, 6.3',
    check({ objects }, fail) {
      objects.pages.forEach((page, index) => {
        for (const item of objects.array(page, 'Annots')) {
          const annotation = asDict(item)
          const subtype = objects.name(annotation, 'Subtype')
          if (subtype !== 'Link') fail(`page ${index + 1}`, subtype ?? 'no annotation')
          // An appearance is painted upon the page.
          else checkEntries(annotation, KNOWN.annotation, `page ${index + 1}`, fail)
        }
      })
    },
  },
]

function checkAction(dict: Dict, place: string, objects: PdfObjects, fail: Fail): void {
  const action = asName(objects.resolve(dict.get('S')))
  if (action !== undefined && RUNNING.has(action)) fail(place, action)
  else if (dict.has('JS')) fail(place, 'JS')
  if (dict.has('AA')) fail(place, 'AA')
  const scheme = action === 'URI' ? schemeOf(objects.text(dict, 'URI') ?? '') : undefined
  if (scheme !== undefined && !isSafeScheme(scheme)) fail(place, `${scheme}:`)
}

function checkEntries(dict: Dict | undefined, known: ReadonlySet<string>, place: string, fail: Fail): void {
  for (const key of dict?.keys() ?? []) if (!known.has(key)) fail(place, key)
}

/** What it takes to look at a value, in steps. */
const STEPS_OF_VALUE = 1 / 4

/** Every dictionary of a file, wherever it stands, and the object that it stands in. */
function eachDict(objects: PdfObjects, visit: (dict: Dict, place: string) => void): void {
  const enter = (value: Value, place: string): void => {
    const open: Value[] = [value]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      objects.work.take(STEPS_OF_VALUE)
      const dict = asDict(next)
      if (dict) visit(dict, place)
      // Numbers and names, of which there are most, are nobody's concern.
      for (const inner of dict?.values() ?? (Array.isArray(next) ? next : []))
        if (inner !== null && typeof inner === 'object') open.push(inner)
    }
  }
  enter(objects.trailer, 'trailer')
  for (const [{ num }, value] of objects.all()) enter(value, `object ${num}`)
}
