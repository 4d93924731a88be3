import type { SvgElement } from './tree.ts'

/** Finds elements by their ids. */
export type ById = ReadonlyMap<string, SvgElement>

/** What a value of CSS refers to, `url(#a)`, and what it names in its place. */
export function urlIn(
  value: string | undefined,
): { readonly id: string; readonly otherwise: string } | undefined {
  const [, id, otherwise = ''] =
    /^\s*url\(\s*["']?#([^"')\s]*)["']?\s*\)\s*([\s\S]*)$/.exec(value ?? '') ?? []
  return id === undefined ? undefined : { id, otherwise }
}

/** The ids of all that a value of CSS refers to, wherever in it. */
export function idsIn(value: string | undefined): string[] {
  return [...(value ?? '').matchAll(/url\(\s*["']?#([^"')]*)/g)].map(([, id]) => id!)
}

/** The element that another leads to. */
export function targetOf({ attributes }: SvgElement, byId: ById): SvgElement | undefined {
  return byId.get((attributes.href ?? '').slice(1))
}
