import { directionOf } from '../../ast/index.ts'
import type { Markup } from './markup.ts'

/**
 * Elements that run another way than their language is written in, where they or those around them say a direction
 * (HTML, 3.2.6.4), or that say a direction and no language. Which way the whole document runs is its author's to say.
 */
export function* turnedIn(element: Markup, around = 'ltr'): Generator<Markup> {
  const { name, attributes, children } = element
  const { dir = around, 'xml:lang': xmlLang, lang = xmlLang } = attributes
  const isWhole = name === 'html' || name === '#document'
  const isTurned = lang === undefined ? attributes.dir !== undefined : directionOf(lang) !== dir
  if (isTurned && !isWhole) yield element
  for (const child of children) if (typeof child !== 'string') yield* turnedIn(child, dir)
}
