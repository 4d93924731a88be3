/** In: blocks of the tree. Out: the vertical list, in which paragraphs are set in every way that they may take. */
export {
  type Contents,
  type ContentsEntry,
  contentsEntries,
  contentsPlace,
  stackContents,
} from './contents.ts'
export { attributes, type Context, inFrame, leadTo, narrowEnough, pushBlock, type Stack } from './context.ts'
export { stackCode, stackThematicBreak } from './displays.ts'
export { mayStandElsewhere, platedImage, stackFigure } from './figures.ts'
export { floatSeries } from './float-series.ts'
export { stackFormula } from './formulas.ts'
export { drawFrames } from './frames.ts'
export { fitImage, type Images } from './image-sizes.ts'
export { pageAtEnd, stackEntry } from './leaders.ts'
export { stackDefinitions, stackList } from './lists.ts'
export { measureInlines, measureTail } from './measure.ts'
export { withFirstWords } from './opening.ts'
export { setParagraph, setParagraphWays, titleStyle } from './paragraph.ts'
export { citedAt } from './returns.ts'
export { NO_PREFIX, type Place, type Prefix, type Setting, type TextSetting } from './setting.ts'
export { stackHalfTitle, stackImprint, stackTitle } from './title.ts'
export { longestLine, stackVerse } from './verse.ts'
export {
  type Anchor,
  asLines,
  baselineOf,
  endsInHyphen,
  type FloatItem,
  gapWith,
  type HeadingMark,
  heightOf,
  type LineFacts,
  type LineItem,
  type LineStart,
  led,
  moveItems,
  type PagePenalty,
  type ParagraphItem,
  type ParagraphWay,
  plainLine,
  positionOf,
  type Space,
  startIn,
  TOLERANCE,
  type VerticalItem,
  type Within,
  withoutStart,
} from './vertical.ts'
export { VerticalList } from './vertical-list.ts'
export { stackWriting } from './writing.ts'
