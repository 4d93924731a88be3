import { type Finding, Refusal } from '../diagnostic.ts'
import type { Edition } from '../editions.ts'
import { printDiagnostics } from './terminal.ts'

/** Whether all that reads these editions back is installed; where it is not, the person is told what to run. */
export async function canReadBack(
  editions: readonly Edition[],
  command: string,
  severity: Finding['severity'] = 'error',
): Promise<boolean> {
  const { openReaders } = await import('../proof/index.ts')
  try {
    await openReaders(editions)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    printDiagnostics([{ ...error.finding, severity, file: command }], new Map())
    return false
  }
}
