/** All that the pipeline may ask of its surroundings. The command line answers from the disk, a test from memory. */
export interface World {
  /**
   * Bytes of a file that the article names, by a path relative to the article.
   * Rejects with an `AssetError`; never reaches out of the article's folder or into the network.
   */
  asset(url: string): Promise<Uint8Array>
  /**
   * Names of what lies in a folder below the article's, sorted; those of folders end with a slash. Rejects as `asset` does;
   * absent where there are no folders.
   */
  folder?(path: string): Promise<readonly string[]>
  /** Text of a template by name (`news`), by path (`./mine.yaml`) or of a theme (`octavo-theme-x`). Rejects with an `AssetError`. */
  template(name: string): Promise<{ readonly file: string; readonly text: string }>
  /** A template compiled ahead of time from the texts that `template()` gives now; nothing where there is none. */
  compiledTemplate?(name: string): Promise<unknown>
  /** The ICC profile of a press: Octavo’s own by name (`FOGRA39`), or one by path. Rejects with an `AssetError`. */
  outputProfile(name: string): Promise<ProfileFile>
  /**
   * A file of the Citation Style Language that comes with Octavo: `styles/apa.csl`, `locales/locales-de-DE.xml`. Rejects
   * with an `AssetError`.
   */
  citationFile?(path: string): Promise<Uint8Array>
  /** The script that the pages of a site are searched by, with the library that it uses. Rejects with an `AssetError`. */
  searchScript?(): Promise<string>
  /** Finds a file in an installed package: `source-serif/OTF/SourceSerif4-Regular.otf`. Rejects with an `AssetError`. */
  packageFile(path: string): Promise<PackageFile>
}

/** A file that is there and is read when it is needed: a template names many fonts, a page shows few. */
export interface PackageFile {
  /** Throws an `AssetError` where the file has gone or changed its kind since. */
  read(): Uint8Array
  /**
   * Tries it as a font, where that can be stopped: the end of a sentence that says what is wrong, if anything. Only files
   * that did not come with Octavo have it.
   */
  tryFont?(): Promise<string | undefined>
}

/** A profile, and where it lies: libvips takes profiles from the disk only. */
export interface ProfileFile {
  readonly bytes: Uint8Array
  /** Absolute. */
  readonly path: string
}

export type AssetErrorReason = 'missing' | 'outside' | 'remote' | 'too-large' | 'unreadable'

export class AssetError extends Error {
  override readonly name = 'AssetError'
  readonly reason: AssetErrorReason
  constructor(reason: AssetErrorReason, message: string) {
    super(message)
    this.reason = reason
  }
}
