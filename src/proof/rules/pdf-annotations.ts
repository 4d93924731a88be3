import { asDict, type Dict, readNumberTree } from '../pdf/index.ts'
import type { PdfSubject } from './pdf-subject.ts'
import type { Rule } from './rule.ts'

/** Rules on links and other annotations. */
export const PDF_ANNOTATION_RULES: readonly Rule<PdfSubject>[] = [
  {
    code: 'annotation-untagged',
    clause: 'ISO 14289-1, 7.18.1 and 7.18.5',
    check(subject, fail) {
      const parents = parentTree(subject)
      const { objects } = subject
      const elements = new Map(subject.elements.map((element) => [element.dict, element]))
      eachAnnotation(subject, (annotation, place) => {
        const key = objects.number(annotation, 'StructParent')
        const wanted = objects.name(annotation, 'Subtype') === 'Link' ? 'Link' : 'Annot'
        const parent = key === undefined ? undefined : parents.get(key)
        const element = parent && elements.get(parent)
        if (element?.type !== wanted) fail(place, element?.type ?? 'no tag')
      })
    },
  },
  {
    code: 'annotation-unnamed',
    clause: 'ISO 14289-1, 7.18.5',
    check(subject, fail) {
      eachAnnotation(subject, (annotation, place) => {
        const { objects } = subject
        const isLink = objects.name(annotation, 'Subtype') === 'Link'
        if (isLink && !objects.text(annotation, 'Contents')?.trim()) fail(place)
      })
    },
  },
  {
    code: 'annotation-hidden',
    clause: 'ISO 19005-2, 6.3.2',
    check(subject, fail) {
      eachAnnotation(subject, (annotation, place) => {
        const flags = subject.objects.number(annotation, 'F') ?? 0
        // Printed, and neither hidden, invisible nor without a view (ISO 32000-1, table 165).
        if ((flags & 4) === 0 || (flags & (1 | 2 | 32)) !== 0) fail(place, `flags ${flags}`)
      })
    },
  },
  {
    code: 'page-tab-order',
    clause: 'ISO 14289-1, 7.18.3',
    check({ objects }, fail) {
      objects.pages.forEach((page, index) => {
        const hasAnnotations = objects.array(page, 'Annots').length > 0
        if (hasAnnotations && objects.name(page, 'Tabs') !== 'S') fail(`page ${index + 1}`)
      })
    },
  },
]

function eachAnnotation({ objects }: PdfSubject, visit: (annotation: Dict, place: string) => void): void {
  objects.pages.forEach((page, index) => {
    for (const item of objects.array(page, 'Annots')) {
      const annotation = asDict(item)
      const words = objects.text(annotation, 'Contents') ?? ''
      if (annotation) visit(annotation, `page ${index + 1}: ${words.slice(0, 40)}`)
    }
  })
}

/** Structure elements of annotations, by their keys (ISO 32000-1, 14.7.4.4). */
function parentTree({ objects }: PdfSubject): Map<number, Dict> {
  return readNumberTree(objects, objects.dict(objects.dict(objects.catalog, 'StructTreeRoot'), 'ParentTree'))
}
