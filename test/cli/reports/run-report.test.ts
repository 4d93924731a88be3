import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/folders.ts'
import { isUpdating } from '../../support/golden.ts'
import { octavo } from '../../support/octavo.ts'

const TYPES = fileURLToPath(new URL('../../../src/cli/reports/run-report.ts', import.meta.url))
const SCHEMA = new URL('../../../src/cli/reports/run-report.schema.json', import.meta.url)

describe('run-report.schema.json', () => {
  it('is what the types say', () => {
    const generator = createGenerator({
      path: TYPES,
      type: 'RunReport',
      skipTypeCheck: true,
      sortProps: false,
    })
    const schema = `${JSON.stringify(generator.createSchema('RunReport'), null, 2)}\n`
    if (isUpdating) writeFileSync(SCHEMA, schema)
    expect(schema).toBe(readFileSync(SCHEMA, 'utf8'))
  }, 60_000)

  it('holds what build and check print, in the same words', async () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
    const cwd = temporaryFolder()
    writeFileSync(`${cwd}/sluice.md`, '# Sluice\n\n### Too deep\n\nWater.[^no]\n')
    const built = await octavo(['build', 'sluice.md', '--to', 'html', '--check', '--json', '-o', 'out'], {
      cwd,
    })
    writeFileSync(`${cwd}/out/sluice.html`, `${readFileSync(`${cwd}/out/sluice.html`, 'utf8')}<p>More.</p>`)
    const checked = await octavo(['check', 'out', '--json'], { cwd })
    const [ofBuild, ofCheck] = [built, checked].map(({ stdout }) => JSON.parse(stdout))
    for (const report of [ofBuild, ofCheck]) {
      validate(report)
      expect(validate.errors ?? []).toEqual([])
    }
    expect(ofBuild.builds[0]).toMatchObject({
      input: 'sluice.md',
      diagnostics: [{ code: 'heading-skipped' }, { code: 'footnote-undefined' }],
      files: [{ path: 'out/sluice.html', edition: 'html', mediaType: 'text/html', differences: [] }, {}, {}],
    })
    expect(ofCheck.builds[0].files[0]).toMatchObject({ path: 'out/sluice.html', edition: 'html' })
    expect(ofCheck.builds[0].files[0].differences.length).toBeGreaterThan(0)
  })
})
