/** What is used of packages that have no types. */
declare module 'citeproc' {
  export interface Sys {
    retrieveLocale(lang: string): string | false
    retrieveItem(id: string): unknown
    wrapCitationEntry(text: string, id: string | undefined): string
  }
  export interface Cluster {
    readonly citationID: string
    readonly citationItems: readonly { readonly id: string }[]
    readonly properties: {
      readonly noteIndex: number
      readonly mode?: 'composite'
      readonly unsorted?: boolean
    }
    /** The works with what is said of their places: written by the processor. */
    sortedItems?: readonly (readonly [work: unknown, item: { readonly id: string }])[]
  }
  export class Engine {
    constructor(sys: Sys, style: unknown, lang: string, forceLang: boolean)
    readonly opt: {
      readonly xclass: 'note' | 'in-text'
      readonly development_extensions: Record<string, boolean>
      readonly update_mode: number
    }
    readonly registry: {
      readonly citationreg: {
        citationByIndex: readonly Cluster[]
        citationById: Readonly<Record<string, Cluster>>
        citationsByItemId: Readonly<Record<string, readonly Cluster[]>>
      }
    }
    readonly disambiguate: { run(key: string): void }
    retrieveItem(id: string): unknown
    /** Words one citation among others, and those that it has changed. */
    processCitationCluster(
      cluster: Cluster,
      before: readonly (readonly [id: string, noteIndex: number])[],
      after: readonly (readonly [id: string, noteIndex: number])[],
      flag: number,
    ): readonly [facts: unknown, worded: readonly (readonly [index: number, text: string, id: string])[]]
    process_CitationCluster(items: unknown, cluster: Cluster): string
    setOutputFormat(name: string): void
    updateItems(ids: readonly string[]): void
    updateUncitedItems(ids: readonly string[]): void
    /** All at once, in the square of their number. */
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
    readonly POSITION: number
    readonly ASSUME_ALL_ITEMS_REGISTERED: number
    readonly XmlJSON: {
      readonly prototype: {
        getNodesByName(
          root: { readonly children?: readonly unknown[] },
          name: string,
          value?: string,
          found?: object[],
        ): object[]
      }
    }
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
