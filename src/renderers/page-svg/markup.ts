import { legible } from '../../legible.ts'

/**
 * An element as text. Path data are most of a page and hold nothing to escape: a tree of them, made legible and written
 * by a library, takes several times as long as the drawing.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
): string {
  let start = `<${name}`
  for (const attribute in attributes) start += ` ${attribute}="${attributes[attribute]}"`
  return `${start}>${children.join('')}</${name}>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '"': '&#x22;' }

/** The value of an attribute that may hold anything. */
export function attributeText(value: string): string {
  return legible(value).replaceAll(/[&<"]/g, (character) => ENTITIES[character]!)
}
