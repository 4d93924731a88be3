import type { PdfObjects } from '../../pdf/index.ts'
import { type Markup, parseXml } from '../../screen/index.ts'

/** The XMP packet of the file; absent where there is none that can be read. */
export async function readXmp(objects: PdfObjects): Promise<Markup | undefined> {
  const packet = objects.bytes(objects.get(objects.catalog, 'Metadata'))
  const xml =
    packet &&
    new TextDecoder()
      .decode(packet)
      .replaceAll(/<\?xpacket[^>]*\?>/g, '')
      .trim()
  return xml ? await parseXml(xml).catch(() => undefined) : undefined
}
