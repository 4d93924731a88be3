import { Refusal } from '../diagnostic.ts'

/** What reads the objects of a PDF: large, and of no use to those who only build. Versions as in `package.json`. */
const LIBRARY = '@cantoo/pdf-lib'
const VERSION = '2'

/** The reason why no PDF can be read, if it is that the library was never installed; else the error as it is. */
export function missingPdfLibrary(error: unknown): unknown {
  const isMissing =
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${LIBRARY}'`)
  if (!isMissing) return error
  const command = `npm install ${LIBRARY}@${VERSION}`
  return new Refusal({
    code: 'check-library-missing',
    severity: 'error',
    message: `PDFs are checked with ${LIBRARY}, which is not installed`,
    hint: `run ${command}, with -g where Octavo was installed with it`,
  })
}
