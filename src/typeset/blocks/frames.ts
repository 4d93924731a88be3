import type { Rule } from '../model/index.ts'
import type { Frame, FrameMark, LineItem } from './vertical.ts'

/** Puts lines into some more frames, the outer ones first. Lines that stand in the same ones share their list. */
export function framing(marks: readonly FrameMark[]): <Line extends Partial<LineItem>>(line: Line) => Line {
  if (marks.length === 0) return (line) => line
  let last: readonly FrameMark[] | undefined
  let all = marks
  return (line) => {
    if (line.frames !== last) {
      last = line.frames
      all = last ? [...marks, ...last] : marks
    }
    return { ...line, frames: all }
  }
}

export function marked(line: LineItem, frame: Frame, mark: Partial<FrameMark>): LineItem {
  const { frames } = line
  return frames
    ? { ...line, frames: frames.map((one) => (one.frame === frame ? { ...one, ...mark } : one)) }
    : line
}

/** What frames draw behind the lines that stand in them, each with its top: the outer ones first, artifacts all. */
export function drawFrames(
  placed: readonly { readonly line: LineItem; readonly y: number }[],
  x: number,
  top: number,
): Rule[] {
  const boxes = new Map<Frame, { top: number; bottom: number; isFirst: boolean; isLast: boolean }>()
  for (const [index, { line, y }] of placed.entries()) {
    // Of a run of lines in the same frames the first says where they begin, and the last where they end.
    const isWithin = [index - 1, index + 1].every((other) => placed[other]?.line.frames === line.frames)
    if (isWithin) continue
    for (const { frame, isFirst = false, isLast = false, above = 0 } of line.frames ?? []) {
      const box = boxes.get(frame)
      const bottom = top + y + line.height
      if (!box) boxes.set(frame, { top: top + y + above, bottom, isFirst, isLast })
      else boxes.set(frame, { ...box, bottom, isLast: box.isLast || isLast })
    }
  }
  return [...boxes].flatMap(([frame, box]) => rulesOf(frame, box, x + frame.left))
}

function rulesOf(
  { width, ground, above, below, start, end, room }: Frame,
  { top, bottom, isFirst, isLast }: { top: number; bottom: number; isFirst: boolean; isLast: boolean },
  x: number,
): Rule[] {
  const from = isFirst ? top - room.above : top
  const to = isLast ? bottom + room.below : bottom
  const rule = (y: number, height: number, color: string, wide = width, at = x): Rule => ({
    ...{ kind: 'rule', x: at, y, width: wide, height, color },
  })
  return [
    ...(ground === undefined ? [] : [rule(from, to - from, ground)]),
    ...(above && isFirst ? [rule(from, above.thickness, above.color)] : []),
    ...(below && isLast ? [rule(to - below.thickness, below.thickness, below.color)] : []),
    ...(start ? [rule(from, to - from, start.color, start.thickness)] : []),
    ...(end ? [rule(from, to - from, end.color, end.thickness, x + width - end.thickness)] : []),
  ]
}
