import { describe, expect, it } from 'vitest'
import { disagreements } from '../../../src/proof/judges/agreement.ts'
import { parseVerdict } from '../../../src/proof/judges/parse.ts'
import {
  type Difference,
  type DifferenceCode,
  JUDGES,
  type JudgeName,
} from '../../../src/proof/model/index.ts'
import {
  ace,
  CLEAN,
  epubCheck,
  type JudgeOutput,
  MISSING_ALT,
  nu,
  veraPdf,
} from '../../support/judge-outputs.ts'

describe('where a judge and the check disagree', () => {
  const compare = (judge: JudgeName, output: JudgeOutput, ...codes: readonly DifferenceCode[]) => {
    const differences = codes.map((code): Difference => ({ code, edition: 'pdf', message: code }))
    return disagreements(parseVerdict(judge, output), { edition: 'pdf', differences })
  }

  it('is nowhere where both find nothing, or the same', () => {
    for (const judge of JUDGES) expect(compare(judge, CLEAN[judge])).toEqual([])
    expect(compare('veraPDF', veraPdf(MISSING_ALT), 'tag-figure-alt')).toEqual([])
    expect(compare('EPUBCheck', epubCheck(['ERROR', 'PKG-006', 'x']), 'epub-mimetype')).toEqual([])
    expect(compare('Ace', ace(['heading-order', 'x']), 'markup-heading-order')).toEqual([])
  })

  it('is told with both sides where the judge alone finds a fault', () => {
    expect(compare('veraPDF', veraPdf(MISSING_ALT), 'pdf-title-hidden')).toEqual([
      {
        code: 'judge-disagrees',
        edition: 'pdf',
        place: 'root/page[3]',
        message: 'veraPDF 1.28.2 finds a fault that octavo check does not',
        expected: 'nothing found by octavo check',
        found: 'PDF/UA-1 7.7-1: A Formula has no Alt',
      },
      {
        code: 'judge-disagrees',
        edition: 'pdf',
        message: 'octavo check finds a fault that veraPDF 1.28.2 does not',
        expected: 'nothing found by veraPDF',
        found: 'pdf-title-hidden',
      },
    ])
  })

  it('is not where the judge has no rule for what the check finds, or a narrower one', () => {
    expect(compare('veraPDF', CLEAN.veraPDF, 'text-missing', 'press-ink', 'press-intent')).toEqual([])
  })

  it('is not beyond the place where a damaged file can no longer be read', () => {
    expect(compare('veraPDF', veraPdf(MISSING_ALT), 'pdf-stream-damaged')).toEqual([])
    const fatal = epubCheck(['FATAL', 'RSC-016', 'Not well-formed'])
    expect(compare('EPUBCheck', fatal, 'xml-malformed', 'epub-navigation')).toEqual([])
    expect(compare('EPUBCheck', CLEAN.EPUBCheck, 'xml-malformed')).toHaveLength(1)
  })

  it('is not made by a warning, which yet answers to a difference', () => {
    const warning = nu({ type: 'info', subType: 'warning', message: 'Consider adding a “lang” attribute' })
    expect(compare('Nu Html Checker', warning)).toEqual([])
    expect(compare('Nu Html Checker', warning, 'markup-language')).toEqual([])
    expect(compare('Nu Html Checker', CLEAN['Nu Html Checker'], 'markup-language')).toHaveLength(1)
  })

  it('is told a bounded number of times', () => {
    const many = Array.from({ length: 50 }, (_, index) => ['ERROR', 'RSC-005', `word ${index}`] as const)
    expect(compare('EPUBCheck', epubCheck(...many))).toHaveLength(20)
  })
})
