import { MANIFEST_NAME } from '../editions.ts'
import type { Input } from '../readers/index.ts'
import { VERSION } from '../version.ts'
import type { World } from '../world.ts'
import type { PublishedFile } from './manifest.ts'
import {
  digestOfAround,
  givesTheSame,
  type Provenance,
  type Request,
  requestDigest,
  sha256,
} from './provenance.ts'

/** The parts of a manifest that tell whether a build would be made alike. */
interface Made extends Provenance {
  readonly generator: { readonly version: string; readonly runtime?: string }
  readonly input: { readonly name: string; readonly sha256: string }
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly sha256: string }[]
}

/**
 * The files of the build before, where the same program made them of the same sources, was asked for the same, and had
 * nothing to tell: what was told once is told again, by another build. `read` rejects where a file is not there.
 */
export async function unchangedBuild(
  input: Input,
  request: Request & { readonly runtime?: string },
  world: World,
  read: (name: string) => Promise<Uint8Array>,
): Promise<{ readonly files: readonly PublishedFile[]; readonly pageCount: number } | undefined> {
  try {
    const bytes = await read(MANIFEST_NAME)
    const made = JSON.parse(new TextDecoder().decode(bytes)) as Made
    if (!isAskedForAlike(made, input, request)) return undefined
    const files = await presentFiles(made, read)
    if (!files || !(await givesTheSame(made.sources, world, request))) return undefined
    const manifest = { name: MANIFEST_NAME, mediaType: 'application/json', bytes }
    return { files: [...files, manifest], pageCount: made.pages }
  } catch {
    // A manifest that is none, or of another version; a file that has gone.
    return undefined
  }
}

function isAskedForAlike(made: Made, input: Input, request: Parameters<typeof unchangedBuild>[1]): boolean {
  return (
    made.generator.version === VERSION &&
    made.generator.runtime === request.runtime &&
    made.told === 0 &&
    made.input.name === input.file.split(/[/\\]/).at(-1) &&
    made.request === requestDigest(input, request) &&
    (made.around === undefined || made.around === digestOfAround(request.around)) &&
    made.input.sha256 === sha256(input.bytes)
  )
}

async function presentFiles(
  made: Made,
  read: (name: string) => Promise<Uint8Array>,
): Promise<readonly PublishedFile[] | undefined> {
  const files: PublishedFile[] = []
  for (const { name, mediaType, sha256: listed } of made.files) {
    // A manifest names files of its folder; one that a stranger wrote must not have us read others.
    if (/(?:^|[/\\])\.{0,2}(?:[/\\]|$)|:/.test(name)) return undefined
    const bytes = await read(name)
    if (sha256(bytes) !== listed) return undefined
    files.push({ name, mediaType, bytes })
  }
  return files
}
