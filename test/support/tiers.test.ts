import { describe, expect, it } from 'vitest'
import { projectFiles, SLOW, tiersOf } from './tiers.ts'

const tiers = (files: Record<string, string>) => tiersOf(new Map(Object.entries(files)))

describe('the tiers', () => {
  it('part what can reach a process, a worker or a PDF from the rest', () => {
    const files = {
      'src/draw.ts': "import PDFDocument from 'pdfkit'",
      'src/door.ts': "export const open = () => import('./draw.ts')",
      'src/line.ts': "import type { Drawing } from './draw.ts'",
      'test/support/run.ts': "import { spawn } from 'node:child_process'",
      'test/door.test.ts': "import { open } from '../src/door.ts'",
      'test/line.test.ts': "import { set } from '../src/line.ts'",
      'test/steps.test.ts': "import { expectLinear } from './support/steps.ts'",
      'test/run.test.ts': "import { run } from './support/run.ts'",
    }
    expect(tiers(files)).toEqual({
      fast: ['test/line.test.ts'],
      counted: ['test/steps.test.ts'],
      slow: ['test/door.test.ts', 'test/run.test.ts'],
    })
  })

  it('all have tests', () => {
    const { fast, counted, slow } = tiersOf(projectFiles())
    expect(fast).toContain('test/support/tiers.test.ts')
    expect(counted).toContain('test/support/steps.test.ts')
    expect(slow).toContain('test/renderers/pdf/index.test.ts')
  })

  it.each(SLOW)('let no fast test load %s by a computed name', async (name) => {
    const cause = { message: expect.stringContaining(`a fast test loads ${name}`) }
    await expect(import(`${name}`)).rejects.toMatchObject({ cause })
  })
})
