import type { Finding } from '../../diagnostic.ts'

/** Devices, whatever stands behind a point, and signs and ends that no name has there (Microsoft, “Naming Files, Paths, and Namespaces”). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
const SIGN = /[<>:"|?*\\\p{Cc}]/u

/** What is said of a build whose files could not be kept on Windows. */
export function unportable(base: string): readonly Finding[] {
  const reason = DEVICE.test(base)
    ? 'is the name of a device there'
    : SIGN.test(base)
      ? `has ${JSON.stringify(SIGN.exec(base)![0])} in it`
      : undefined
  if (reason === undefined) return []
  return [
    {
      code: 'output-name-unportable',
      severity: 'warning',
      message: `files called after ${JSON.stringify(base)} cannot be kept on Windows: it ${reason}`,
      hint: 'give the input another name',
    },
  ]
}
