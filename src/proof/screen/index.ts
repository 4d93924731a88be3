/** In: bytes of HTML, XML and ZIP. Out: elements and files, as they stand there. */
export { keyOf, resolve } from './addresses.ts'
export { Bounds } from './bounds.ts'
export { type Declaration, parseCss } from './css.ts'
export { dataOf } from './data-address.ts'
export { type Markup, named, parseHtml, parseXml, select, textContent, tokens } from './markup.ts'
export { pictureOf } from './pictures.ts'
export { isWhole } from './whole-picture.ts'
export { type Archive, unpack } from './zip.ts'
