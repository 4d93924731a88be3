/** What stands for the place of a site before a path: Jekyll’s `{{ site.baseurl }}`, Pelican’s `{static}`, Docusaurus’ `@site/static`. */
const PLACE =
  /^(?:\{\{-?\s{0,9}(?:site|page|config|base)[\w.-]{0,40}\s{0,9}-?\}\}(?=[/#?])|[{|](?:static|filename|attach|photo|tag|category)[}|]\/?|@site\/static(?=\/)|%PUBLIC_URL%(?=\/))/
/** An address that a filter makes of a text: `{{ "/img/well.png" | relative_url }}`. */
const FILTERED = /^\{\{-?\s{0,9}["']([^"'\n]{1,300})["']\s{0,9}(?:\|[^{}\n]{0,200})?\}\}$/

/** An address without what the program that makes a site of it puts in. */
export function withoutPlace(address: string): string {
  if (!/^[{|@%]/.test(address)) return address
  return FILTERED.exec(address)?.[1] ?? address.replace(PLACE, '')
}
