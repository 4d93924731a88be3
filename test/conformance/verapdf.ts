import { ask, JAVA_FLAGS, pathOf } from './judges.ts'

/** What veraPDF says of a file by one of its profiles. */
export interface ProfileVerdict {
  /** `PDF/UA-1`, `PDF/A-2A`. */
  readonly profile: string
  readonly passedRules: number
  /** Each broken rule with the place of its first breach. */
  readonly failures: readonly string[]
}

interface RuleSummary {
  readonly clause: string
  readonly testNumber: number
  readonly failedChecks: number
  readonly description: string
  readonly checks: readonly { readonly context: string; readonly errorMessage?: string }[]
}

interface Job {
  readonly itemDetails: { readonly name: string }
  readonly validationResult?: readonly {
    readonly profileName: string
    readonly jobEndStatus: string
    readonly details: { readonly passedRules: number; readonly ruleSummaries: readonly RuleSummary[] }
  }[]
  readonly taskException?: unknown
}

/** Each file by every standard that its own metadata names (`--flavour 0`), all in one run of Java. */
export async function judgePdfs(paths: readonly string[]): Promise<ReadonlyMap<string, ProfileVerdict[]>> {
  const main = ['-cp', pathOf('verapdf'), 'org.verapdf.apps.GreenfieldCliWrapper']
  const options = ['--flavour', '0', '--format', 'json', '--maxfailuresdisplayed', '1']
  const { stdout, stderr } = await ask(pathOf('java'), [...JAVA_FLAGS, ...main, ...options, ...paths])
  if (!stdout.startsWith('{')) throw new Error(`veraPDF says nothing: ${stderr}`)
  const { report } = JSON.parse(stdout) as { report: { jobs: Job[] } }
  return new Map(report.jobs.map((job) => [job.itemDetails.name, verdictsOf(job)]))
}

function verdictsOf({ itemDetails, validationResult, taskException }: Job): ProfileVerdict[] {
  if (!validationResult)
    throw new Error(`veraPDF cannot judge ${itemDetails.name}: ${JSON.stringify(taskException)}`)
  return validationResult
    .map(({ profileName, jobEndStatus, details }) => ({
      profile: profileName.replace(' validation profile', ''),
      passedRules: details.passedRules,
      failures: [
        ...(jobEndStatus === 'normal' ? [] : [`the judge ended early: ${jobEndStatus}`]),
        ...details.ruleSummaries.map(failureOf),
      ],
    }))
    .sort((a, b) => (a.profile < b.profile ? -1 : 1))
}

function failureOf({ clause, testNumber, failedChecks, description, checks }: RuleSummary): string {
  const [first] = checks
  return `${clause}-${testNumber}, ${failedChecks} times: ${first?.errorMessage ?? description} (${first?.context})`
}
