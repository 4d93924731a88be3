declare module '@mozilla/readability/JSDOMParser.js' {
  /** A DOM that is just large enough for Readability, and reads well-formed markup only. */
  export default class JSDOMParser {
    parse(markup: string, address: string): Document
  }
}
