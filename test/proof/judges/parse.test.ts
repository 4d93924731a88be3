import { describe, expect, it } from 'vitest'
import { parseVerdict } from '../../../src/proof/judges/parse.ts'
import { JUDGES } from '../../../src/proof/model/index.ts'
import {
  ace,
  CLEAN,
  epubCheck,
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
      judge: 'veraPDF',
      version: '1.28.2',
      rules: 259,
      findings: [
        {
          severity: 'error',
          rule: 'PDF/UA-1 7.7-1',
          message: 'A Formula has no Alt',
          place: 'root/page[3]',
          count: 2,
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
      judge: 'Ace',
      version: '1.4.6',
      findings: [
        {
          severity: 'error',
          rule: 'heading-order',
          message: 'Heading order invalid',
          place: 'text.xhtml',
          count: 1,
        },
      ],
    })
  })

  it('Nu: images and data in a file break no policy of its own', () => {
    const said = [
      'Resource violates Content Security Policy (meta tag): image “data:image/png;base64,iVBO...” blocked by “img-src” directive.',
      'Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive.',
      'Resource violates Content Security Policy (meta tag): image “https://other.example/a.png” blocked by “img-src” directive.',
    ]
    const messages = said.map((message) => ({ type: 'info', subType: 'warning', message }))
    const { findings } = parseVerdict('Nu Html Checker', nu(...messages))
    expect(findings.map(({ message }) => message)).toEqual([said[2]])
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
