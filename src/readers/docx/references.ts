import { PAGE } from '../office/index.ts'

/** A field that leads to a bookmark: to its words, its page or its note (ISO 29500-1, 17.16.5.46, 17.16.5.52, 17.16.5.53). */
const FIELD = /(<w:instrText(?:\s[^<>]*)?>)\s*(REF|PAGEREF|NOTEREF)\s+([\w.-]+)\s[^<>]*(?=<\/w:instrText>)/g
/** Between two pieces of an instruction, which may be spread over runs. */
const RUN_END =
  /<\/w:instrText>\s*<\/w:r>\s*(?:<w:proofErr\s[^<>]*\/>\s*)*<w:r(?:\s[^<>]*)?>(?:\s*<w:rPr>(?:(?!<\/?w:r(?:Pr)?[\s>])[\s\S])*<\/w:rPr>)?\s*<w:instrText(?:\s[^<>]*)?>/g

/** A part of a document whose references that are links are fields that mammoth has links of. */
export function linkReferences(xml: string): string {
  return xml
    .replaceAll(RUN_END, '')
    .replaceAll(FIELD, (whole, tag: string, kind: string, name: string) =>
      /\\h(?![a-z])/i.test(whole) && !/\\p(?![a-z])/i.test(whole)
        ? `${tag} HYPERLINK \\l "${kind === 'PAGEREF' ? PAGE : ''}${name}"`
        : whole,
    )
}
