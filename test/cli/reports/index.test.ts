import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../support/folders.ts'
import { octavo } from '../../support/octavo.ts'

it('writes several reports of one run into files, and tells people all the same', async () => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.md'), '# Sluice\n\n### Too deep\n\nWater.\n')
  const reports = [
    'json=reports/run.json',
    'sarif=reports/run.sarif',
    'junit=reports/run.xml',
    'github=run.txt',
  ]
  const asked = reports.flatMap((report) => ['--report', report])
  const { stdout, stderr, status } = await octavo(['build', 'a.md', '--to', 'html', ...asked], { cwd })
  expect(status).toBe(0)
  expect(stderr).toContain('[heading-skipped]')
  expect(stdout).toContain('a.html')
  const text = (name: string) => readFileSync(join(cwd, name), 'utf8')
  expect(JSON.parse(text('reports/run.json')).builds).toHaveLength(1)
  expect(JSON.parse(text('reports/run.sarif')).runs[0].results).toHaveLength(1)
  expect(text('reports/run.xml')).toContain('<testsuite name="a.md" tests="4" failures="0"')
  expect(text('run.txt')).toMatch(/^::warning file=a\.md,line=3,/)
})

it.each([
  [['--report', 'html'], 'there is no report "html"; use json, sarif, junit, github.'],
  [['--report', 'junit=essay.md'], 'its file is to end as such files do: junit=octavo.xml.'],
  [['--json', '--report', 'github'], 'standard output takes one report'],
])('refuses %j', async (args, said) => {
  const { status, stderr } = await octavo(['check', 'out', ...args])
  expect(stderr).toContain(said)
  expect(status).toBe(2)
})
