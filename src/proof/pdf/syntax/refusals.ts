import { Refusal } from '../../../diagnostic.ts'

/** Bytes that one stream may unpack to: a page's content has some 30 kB. */
export const LARGEST_STREAM = 64 * 1024 * 1024

/** A breach of the syntax. Caught in this room: another way to read may be left. */
export class SyntaxFault extends Error {
  override readonly name = 'SyntaxFault'
}

export function unreadable(reason: string): Refusal {
  return new Refusal({
    code: 'pdf-unreadable',
    severity: 'error',
    message: `the file cannot be read as a PDF: ${reason}`,
    hint: 'build the edition again',
  })
}

export function encrypted(): Refusal {
  return new Refusal({
    code: 'pdf-encrypted',
    severity: 'error',
    message: 'the PDF is encrypted, so that nobody but its owner can prove what it says',
    hint: 'check the file as it was built',
  })
}

export function tooMuchWork(): Refusal {
  return new Refusal({
    code: 'pdf-too-much-work',
    severity: 'error',
    message:
      'the PDF takes more work to read than any book: it leads round in circles, or unpacks to ever more',
    hint: 'build the edition again',
  })
}

export function tooLarge(): Refusal {
  return new Refusal({
    code: 'pdf-stream-too-large',
    severity: 'error',
    message: `a stream unpacks to more than ${LARGEST_STREAM / 2 ** 20} MB`,
    hint: 'build the edition again',
  })
}
