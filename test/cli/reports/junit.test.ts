import { expect, it } from 'vitest'
import { junitOf } from '../../../src/cli/reports/junit.ts'

const POSITION = { start: { line: 3, column: 2, offset: 9 }, end: { line: 3, column: 5, offset: 12 } }

it('makes a suite of each build and a case of its source and of each file; errors fail it, warnings are said', () => {
  const said = { file: 'a.md', position: POSITION }
  const text = junitOf({
    octavo: '1',
    exitCode: 1,
    builds: [
      {
        input: 'a.md',
        folder: 'out',
        diagnostics: [
          {
            code: 'image-missing',
            severity: 'error',
            message: 'there is no <file> & "more"',
            hint: 'add it',
            ...said,
          },
          { code: 'lang-guessed', severity: 'info', message: 'no fault', ...said },
          { code: 'heading-skipped', severity: 'warning', message: 'a step\u0001 is left out', ...said },
        ],
        files: [{ path: 'out/a.html' }],
      },
      {
        folder: 'made',
        diagnostics: [],
        files: [
          {
            path: 'made/b.pdf',
            edition: 'pdf',
            differences: [{ code: 'pdf-untagged', edition: 'pdf', message: 'no tags', clause: '7.1' }],
          },
        ],
      },
    ],
  })
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Octavo" tests="3" failures="2"><testsuite name="a.md" tests="2" failures="1" errors="0">\
<testcase name="source" classname="a.md"><failure type="image-missing" message="there is no &#x3C;file> &#x26; &#x22;more&#x22;">\
a.md:3:2: error: there is no &#x3C;file> &#x26; "more" [image-missing]
  hint: add it</failure><system-out>a.md:3:2: warning: a step\uFFFD is left out [heading-skipped]</system-out></testcase>\
<testcase name="out/a.html" classname="a.md" /></testsuite>\
<testsuite name="made" tests="1" failures="1" errors="0"><testcase name="made/b.pdf" classname="made">\
<failure type="pdf-untagged" message="no tags (7.1)">made/b.pdf: error: no tags (7.1) [pdf-untagged]</failure></testcase></testsuite></testsuites>
`)
})
