import type { Template } from '../template.ts'
import type { Rule } from './rules.ts'
import { fluid, scaleOf } from './style.ts'

/**
 * Classes of titles by their letters, the longest first: on a phone 390 pixels wide a title stands in four lines at most.
 * `size` is for the most letters of a class, in CSS pixels: four lines of 350 pixels, of which a third is lost to words
 * that no longer fit, and letters that are 0.43 em wide. Beyond 115 letters a title would be as small as the text.
 */
const LINES = 4
const CLASSES = [
  { name: 'longer', above: 85, most: 115, size: 21 },
  { name: 'long', above: 62, most: 85, size: 28 },
] as const

/** Of a rem. */
const PIXELS = 16

/** The class of a title that is set smaller on a phone. */
export function titleClass(title: string): string | undefined {
  return classOf([...title].length)?.name
}

function classOf(letters: number) {
  return CLASSES.find(({ above }) => letters > above)
}

/** Whether a title stands in no more lines there if each of its clauses begins one. */
export function fitsInClauses(clauses: readonly string[]): boolean {
  const { length } = [...clauses.join(' ')]
  const most = (CARE * (classOf(length)?.most ?? CLASSES.at(-1)!.above)) / LINES
  return clauses.reduce((lines, clause) => lines + linesOf(clause, most), 0) <= LINES
}

/** Of the letters that a line has room for on average, those that it has at least. */
const CARE = 1.25

function linesOf(clause: string, most: number): number {
  let lines = 0
  let left = 0
  for (const { length } of clause.split(' ')) {
    if (length > left) {
      lines++
      left = most
    }
    left -= length + 1
  }
  return lines
}

/** Never smaller than the first headings, and on wide screens as large as all titles. */
export function longTitleRules(template: Template): Rule[] {
  const { base, ratio } = template.screen
  const { title, heading1 } = template.styles
  const least = ratio[0] ** Math.max(heading1.size, 0)
  const wide = scaleOf(template, title)
  return CLASSES.toReversed()
    .map(({ name, size }) => ({ name, narrow: Math.max(size / PIXELS / base[0], least) }))
    .filter(({ narrow }) => narrow < ratio[0] ** title.size)
    .map(
      ({ name, narrow }): Rule => [`.title.${name}`, { 'font-size': fluid([narrow, wide], 'em', base[1]) }],
    )
}
