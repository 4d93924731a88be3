/** In: the name of a template. Out: its tokens, checked and complete. */
export { coverColors, type Draw } from './chance.ts'
export { cutAt, faceAt, faceKey, parseFaceKey } from './faces.ts'
export { BELOW_HEADING, HAIRLINE, points, TITLE_LEADING } from './lengths.ts'
export { loadTemplate } from './load.ts'
export { type InlineRole, isAsideKind, type Role } from './roles.ts'
export { FIELD, type RunningField } from './running-fields.ts'
export type { Color, FaceKey, FaceName, FontFamilyName, Template } from './template.ts'
export { isTemplatePath, themeOf } from './themes.ts'
