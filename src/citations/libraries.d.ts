/** What is used of packages that have no types. */
declare module 'citeproc' {
  export interface Sys {
    retrieveLocale(lang: string): string | false
    retrieveItem(id: string): unknown
    wrapCitationEntry(text: string, id: string | undefined): string
  }
  export interface Cluster {
    readonly citationID: string
    readonly citationItems: readonly object[]
    readonly properties: { readonly noteIndex: number; readonly mode?: 'composite' }
  }
  export class Engine {
    constructor(sys: Sys, style: unknown, lang: string, forceLang: boolean)
    readonly opt: {
      readonly xclass: 'note' | 'in-text'
      readonly development_extensions: Record<string, boolean>
    }
    setOutputFormat(name: string): void
    updateItems(ids: readonly string[]): void
    updateUncitedItems(ids: readonly string[]): void
    rebuildProcessorState(
      clusters: readonly Cluster[],
      format: string,
      uncited: readonly string[],
    ): (readonly [id: string, noteIndex: number, text: string])[]
    makeBibliography():
      | false
      | [facts: { readonly entry_ids: readonly (readonly string[])[] }, entries: readonly string[]]
  }
  const CSL: {
    readonly Engine: typeof Engine
    readonly Output: {
      readonly Formats: Record<string, unknown>
      readonly Formatters: Record<string, unknown>
    }
    debug: (message: string) => void
  }
  export default CSL
}

declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(
        input: string | readonly unknown[],
        options: { generateGraph: false; forceType?: string },
      ): Record<string, unknown>[]
      /** One step of a chain. Throws SyntaxError. */
      data(input: string, type: string): unknown
    }
  }
  export const logger: { readonly _console: unknown; level: string }
}

declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
