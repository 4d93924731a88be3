import type { FaceKey } from '../templates/index.ts'
import type { Shaper } from '../typeset/model/index.ts'

export interface FontFace {
  readonly key: FaceKey
  /** The name that CSS uses: `Source Serif 4`, and `Source Serif 4 Display` of an optical cut. */
  readonly family: string
  /** PostScript name: `SourceSerif4-Regular`. */
  readonly postscriptName: string
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
  /** The whole OpenType file, read when it is first asked for. */
  readonly bytes: Uint8Array
  /** What is wrong with it, tried where it can be stopped; on those that did not come with Octavo. */
  readonly tryFont?: () => Promise<string | undefined>
}

export interface FontLicence {
  /** SPDX identifier. */
  readonly name: string
  readonly text: string
  readonly family: string
}

/** The faces of one template, for those who embed them. */
export interface FontFaces {
  face(key: FaceKey): FontFace
  /**
   * A WOFF subset that can show `characters` (and all of ASCII, so that editions share one) with `features`,
   * OpenType tags, and what every script needs to be shaped.
   */
  subset(key: FaceKey, characters: string, features: readonly string[]): Promise<Uint8Array>
  /** Licences of the families of `keys`, one a family. */
  licences(keys: Iterable<FaceKey>): readonly FontLicence[]
}

/** The faces of one template, and what shapes with them. */
export interface FontLibrary extends FontFaces, Shaper {
  /** A glyph's outline as SVG path data in 1/1000 em, y up; `''` where there is nothing to see. */
  outline(face: FaceKey, glyph: number): string
  /** Packages of the faces of other families. */
  readonly otherPackages?: readonly string[]
}
