import { textOf } from '../../ast/index.ts'
import type { PlanEntry } from './plan.ts'

/** A text that holds a command of the preprocessor of mdBook that numbers listings, as the book on Cairo has it. */
export function hasLabels(text: string): boolean {
  return /\{\{#(?:label|ref|chap)[ \t]/.test(text)
}

const LABEL = /\{\{#label[ \t]{1,20}([\w-]{1,200})[ \t]{0,20}\}\}/g

/**
 * What its commands stand for, as variables of the texts: of a label nothing, of a reference to it the numbers of the chapter and of
 * the label in it (`4-2`), of the words of a chapter’s title its number.
 */
export function labelVariables(
  chapters: readonly { readonly entry: PlanEntry; readonly text?: string | undefined }[],
): ReadonlyMap<string, string> {
  const variables = new Map<string, string>()
  let chapter = 0
  let count = 0
  for (const { entry, text = '' } of chapters) {
    if (isNumbered(entry)) {
      chapter++
      count = 0
      if (entry.title) variables.set(`chap ${slugOf(textOf(entry.title))}`, `${chapter}`)
    }
    for (const [, label = ''] of text.matchAll(LABEL))
      if (!variables.has(`label ${label}`))
        variables.set(`label ${label}`, '').set(`ref ${label}`, `${chapter}-${++count}`)
  }
  return variables
}

function isNumbered(entry: PlanEntry): boolean {
  return entry.kind === 'part' ? entry.role === 'chapter' : entry.nesting === 0 && entry.isUnnumbered !== true
}

/** `Using Structs to Structure Related Data` is `using-structs-to-structure-related-data`. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-')
}
