import { describe, expect, it } from 'vitest'
import type { DifferenceCode } from '../../../src/proof/codes.ts'
import { disagreements } from '../../../src/proof/judges/agreement.ts'
import { parseVerdict } from '../../../src/proof/judges/parse.ts'
import type { Difference } from '../../../src/proof/model.ts'
import { JUDGES, type JudgeName } from '../../../src/proof/verdict.ts'
import {
  ace,
  CLEAN,
  epubCheck,
  type JudgeOutput,
  MISSING_ALT,
  nu,
  qpdf,
  veraPdf,
  veraPdfJob,
} from '../../support/judge-outputs.ts'

describe('what a judge has written', () => {
  it.each(JUDGES)('%s: is read where nothing is found', (judge) => {
    expect(parseVerdict(judge, CLEAN[judge])).toMatchObject({ judge, findings: [] })
  })

  it('veraPDF: rules of all profiles, broken ones by profile, clause and test', () => {
    expect(parseVerdict('veraPDF', veraPdf(MISSING_ALT))).toEqual({
      ...{ judge: 'veraPDF', version: '1.28.2', rules: 259 },
      findings: [
        {
          ...{ severity: 'error', rule: 'PDF/UA-1 7.7-1', message: 'A Formula has no Alt' },
          ...{ place: 'root/page[3]', count: 2 },
        },
      ],
    })
  })

  it('veraPDF: a file that it cannot parse is a fault of the file, a run that ends early none', () => {
    const taskException = { exception: 'The PDF stream appears to be encrypted.', type: 'PARSE' }
    expect(parseVerdict('veraPDF', veraPdfJob({ taskException })).findings).toMatchObject([
      { severity: 'error', rule: 'PARSE', message: 'The PDF stream appears to be encrypted.' },
    ])
    const details = { passedRules: 1, failedRules: 0 }
    const profileName = 'PDF/UA-1 validation profile'
    const early = veraPdfJob({ validationResult: [{ details, profileName, jobEndStatus: 'timeout' }] })
    expect(() => parseVerdict('veraPDF', early)).toThrow('it ended early: timeout')
  })

  it('EPUBCheck: fatal messages are errors, warnings stay warnings, usage is nothing', () => {
    const output = epubCheck(
      ['USAGE', 'ACC-008', 'Hint'],
      ['WARNING', 'NAV-011', 'Out of order'],
      ['FATAL', 'RSC-016', 'Not well-formed'],
    )
    expect(parseVerdict('EPUBCheck', output)).toMatchObject({
      version: '5.3.0',
      findings: [
        { severity: 'error', rule: 'RSC-016', place: 'OEBPS/content.opf:36', count: 3 },
        { severity: 'warning', rule: 'NAV-011' },
      ],
    })
  })

  it('Ace: what fails, with the document', () => {
    expect(parseVerdict('Ace', ace(['heading-order', 'Heading order invalid']))).toEqual({
      ...{ judge: 'Ace', version: '1.4.6' },
      findings: [
        {
          ...{ severity: 'error', rule: 'heading-order', message: 'Heading order invalid' },
          ...{ place: 'text.xhtml', count: 1 },
        },
      ],
    })
  })

  it('Nu: the same words are one finding, and what is no document no verdict', () => {
    const error = { type: 'error', message: 'Duplicate ID “a”.' }
    const verdict = parseVerdict(
      'Nu Html Checker',
      nu({ ...error, lastLine: 3 }, { ...error, lastLine: 9 }, { type: 'info', message: 'Hint' }),
    )
    expect(verdict).toMatchObject({
      version: '26.9.27',
      findings: [{ severity: 'error', message: 'Duplicate ID “a”.', place: 'line 3', count: 2 }],
    })
    expect(verdict.findings).toHaveLength(1)
    const gone = nu({ type: 'non-document-error', message: 'File not found.' })
    expect(() => parseVerdict('Nu Html Checker', gone)).toThrow('File not found.')
  })

  it('is one line of bounded length, whatever the file has put into it', () => {
    const message = `Attribute “${'x'.repeat(10_000)}\n” not allowed`
    const [finding] = parseVerdict('Nu Html Checker', nu({ type: 'error', message })).findings
    expect(finding!.message).toHaveLength(500)
    expect(finding!.message).not.toContain('\n')
  })

  it('qpdf: warnings and errors by their lines', () => {
    const stderr = 'WARNING: word.pdf: file is damaged\nqpdf: word.pdf: unable to find trailer dictionary\n'
    expect(parseVerdict('qpdf', qpdf(2, stderr)).findings).toMatchObject([
      { severity: 'error', message: 'word.pdf: unable to find trailer dictionary' },
      { severity: 'warning', message: 'word.pdf: file is damaged' },
    ])
    expect(() => parseVerdict('qpdf', qpdf(127, ''))).toThrow('status 127')
  })

  it.each(JUDGES.filter((judge) => judge !== 'qpdf'))('%s: what it does not write is no verdict', (judge) => {
    for (const stdout of ['', 'Killed', '[]', '{"report":{"jobs":[]}}'])
      expect(() => parseVerdict(judge, { status: 1, stdout, stderr: '' })).toThrow()
  })
})

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
        ...{ code: 'judge-disagrees', edition: 'pdf', place: 'root/page[3]' },
        message: 'veraPDF 1.28.2 finds a fault that octavo check does not',
        expected: 'nothing found by octavo check',
        found: 'PDF/UA-1 7.7-1: A Formula has no Alt',
      },
      {
        ...{ code: 'judge-disagrees', edition: 'pdf' },
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
