import { MANIFEST_NAME } from '../editions.ts'
import type { FontLibrary } from '../fonts/index.ts'
import type { PressCondition } from '../renderers/index.ts'
import type { FaceKey, Template } from '../templates/index.ts'
import { VERSION } from '../version.ts'
import { type Provenance, sha256 } from './provenance.ts'

export interface PublishedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** What people are told of it beside its name. */
  readonly note?: string
}

interface FontFact {
  readonly family: string
  /** SPDX identifier. */
  readonly licence: string
}

interface ManifestFacts {
  readonly input: { readonly file: string; readonly bytes: Uint8Array }
  readonly files: readonly PublishedFile[]
  readonly template: Template
  readonly fonts: readonly FontFact[]
  /** Of a build with a press PDF. */
  readonly press: PressCondition | undefined
  readonly runtime: string | undefined
  readonly provenance: Provenance
}

/** What was made of what, with what: enough to tell later whether a build is the same. Names no folder and no time. */
export function manifestOf(facts: ManifestFacts): PublishedFile {
  const { input, files, template, fonts, press, runtime, provenance } = facts
  const manifest = {
    generator: { name: 'Octavo', version: VERSION, ...(runtime && { runtime }) },
    input: { name: input.file.split(/[/\\]/).at(-1), bytes: input.bytes.length, sha256: sha256(input.bytes) },
    template: template.name,
    fonts,
    ...(press && { press: pressFact(press) }),
    ...provenance,
    files: files.map(({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
  return { name: MANIFEST_NAME, mediaType: 'application/json', bytes }
}

function pressFact({ standard, profile: { description, bytes } }: PressCondition) {
  return { pdfX: standard, profile: description, sha256: sha256(bytes) }
}

/** The families of some faces. */
export function fontFacts(faces: Iterable<FaceKey>, fonts: FontLibrary): FontFact[] {
  return fonts.licences(faces).map(({ family, name }) => ({ family, licence: name }))
}
