/** What mammoth gives of a document before it is HTML. */
interface Element {
  href?: string
  anchor?: string
  readonly children?: readonly Element[]
}

/** Fields may say more of a link than where it leads: mammoth takes all up to the last quotation mark (17.16.5.25). */
export function cutLinks<Whole extends Element>(element: Whole): Whole {
  if (element.href?.includes('"')) element.href = target(element.href)
  if (element.anchor?.includes('"')) element.anchor = element.anchor.split('"')[0]!
  element.children?.forEach(cutLinks)
  return element
}

function target(field: string): string {
  const [url = '', ...switches] = field.split('"')
  const at = switches.findIndex((part) => /\\l\s*$/.test(part))
  const place = at < 0 ? undefined : switches[at + 1]
  return place && !url.includes('#') ? `${url}#${place}` : url
}
