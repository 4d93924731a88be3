import { Refusal } from '../../diagnostic.ts'

export function refusal(reason: string): Refusal {
  return new Refusal({
    code: 'odt-unreadable',
    severity: 'error',
    message: `the document cannot be read: ${reason}`,
    hint: 'open it in a word processor and save it anew as .odt, without a password',
  })
}
