import { type EditionPicture, editionPicture } from '../model/index.ts'
import type { PdfObjects, Value } from './objects.ts'
import { pictureFile } from './picture-file.ts'

/** The images of a file, each of which is one picture however often pages show it. */
export class Pictures {
  private readonly known = new Map<Value, EditionPicture>()
  private readonly objects: PdfObjects

  constructor(objects: PdfObjects) {
    this.objects = objects
  }

  get all(): readonly EditionPicture[] {
    return [...this.known.values()]
  }

  of(image: Value, name: string): EditionPicture {
    const known = this.known.get(image)
    if (known) return known
    const picture = editionPicture(name, async ({ lookOf }) => {
      const file = pictureFile(image, this.objects)
      const pixels = file && (await lookOf(file.bytes))
      return pixels === undefined ? undefined : { pixels, isInk: file!.isInk }
    })
    this.known.set(image, picture)
    return picture
  }
}
