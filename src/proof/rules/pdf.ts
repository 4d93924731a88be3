import { PDF_ANNOTATION_RULES } from './pdf-annotations.ts'
import { PDF_BESIDE_RULE } from './pdf-beside.ts'
import { PDF_CONTENT_RULES } from './pdf-content.ts'
import { PDF_DOCUMENT_RULES } from './pdf-document.ts'
import { PDF_FOREIGN_RULES } from './pdf-foreign.ts'
import type { PdfSubject } from './pdf-subject.ts'
import { PDF_TAG_RULES } from './pdf-tags.ts'
import type { Rule } from './rule.ts'

/** What both PDFs have to keep: the rules of PDF/UA-1 and PDF/A-2a that a program can check and our files can break. */
export const PDF_RULES: readonly Rule<PdfSubject>[] = [
  ...PDF_DOCUMENT_RULES,
  ...PDF_CONTENT_RULES,
  PDF_BESIDE_RULE,
  ...PDF_TAG_RULES,
  ...PDF_ANNOTATION_RULES,
  ...PDF_FOREIGN_RULES,
]
