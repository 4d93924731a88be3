import type { SetSectionOf } from '../typeset/flow/index.ts'

/** Says at which page each section has ended. A text that is set in rounds has no share that would tell how much is left. */
export function tellingPages(
  set: SetSectionOf,
  blocks: number,
  stage: (name: string, share?: number) => void,
): SetSectionOf {
  let done = 0
  return (group, entry, setting) => {
    const made = set(group, entry, setting)
    done += group.blocks.length
    stage(`typesetting, page ${made.exit.pageIndex}`, done < blocks ? done / blocks : undefined)
    return made
  }
}
