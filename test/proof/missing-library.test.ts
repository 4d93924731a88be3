import { expect, it } from 'vitest'
import { Refusal } from '../../src/diagnostic.ts'
import { missingPdfLibrary } from '../../src/proof/missing-library.ts'

const notFound = (specifier: string) =>
  Object.assign(new Error(`Cannot find package '${specifier}' imported from /usr/lib/octavo/objects.js`), {
    code: 'ERR_MODULE_NOT_FOUND',
  })

it('names the command that installs what reads PDFs: check-library-missing', () => {
  const refusal = missingPdfLibrary(notFound('@cantoo/pdf-lib'))
  expect(refusal).toBeInstanceOf(Refusal)
  expect((refusal as Refusal).finding).toMatchObject({
    code: 'check-library-missing',
    hint: expect.stringContaining('npm install @cantoo/pdf-lib@2'),
  })
})

it.each([notFound('pako'), new Error('@cantoo/pdf-lib is odd'), 'no error'])(
  'leaves %s as it is',
  (error) => {
    expect(missingPdfLibrary(error)).toBe(error)
  },
)
