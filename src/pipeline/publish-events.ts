import type { Diagnostic } from '../diagnostic.ts'
import type { Input } from '../readers/index.ts'
import type { World } from '../world.ts'
import { type Publication, type PublishOptions, publish } from './publish.ts'

/** What happens while an input is published; the publication comes last, once. */
export type PublishEvent =
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'finding'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'publication'; readonly publication: Publication }

/**
 * As `publish`, told as it goes: findings in the order in which the stages come upon them. Who leaves early is told no more; what
 * has begun is finished, and forgotten.
 */
export function publishEvents(
  input: Input,
  options: PublishOptions,
  world: World,
): ReadableStream<PublishEvent> {
  let isHeard = true
  return new ReadableStream<PublishEvent>({
    async start(controller) {
      const tell = (event: PublishEvent) => isHeard && controller.enqueue(event)
      const progress = (stage: string) => {
        options.progress?.(stage)
        tell({ kind: 'stage', stage })
      }
      const told = (diagnostic: Diagnostic) => {
        options.told?.(diagnostic)
        tell({ kind: 'finding', diagnostic })
      }
      const publication = await publish(input, { ...options, progress, told }, world)
      tell({ kind: 'publication', publication })
      if (isHeard) controller.close()
    },
    cancel() {
      isHeard = false
    },
  })
}
