export { type EpubReading, type ManifestItem, readEpub, resolve } from './epub.ts'
export { type HtmlReading, readHtml } from './html.ts'
export { type Markup, named, parseXml, select, textContent, tokens } from './markup.ts'
