import type { CodeRole } from '../ast/index.ts'

/**
 * What scopes of TextMate's grammars mean to a reader. The longest scope that matches counts, as in an editor's theme;
 * `plain` takes a word out of what a shorter scope says.
 */
const SCOPES: Readonly<Record<CodeRole | 'plain', readonly string[]>> = {
  comment: ['comment', 'punctuation.definition.comment', 'string.quoted.docstring', 'meta.diff.header'],
  keyword: [
    ...[
      'keyword',
      'storage',
      'variable.language',
      'entity.name.tag',
      'markup.heading',
      'punctuation.definition.directive',
    ],
    ...[
      'keyword.operator.new',
      'keyword.operator.expression',
      'keyword.operator.word',
      'keyword.operator.logical.python',
    ],
    ...['keyword.operator.instanceof', 'keyword.operator.cast', 'keyword.operator.sizeof', 'keyword.other'],
  ],
  string: [
    'string',
    'constant.character',
    'constant.other.symbol',
    'markup.inline.raw',
    'markup.fenced_code',
  ],
  number: [
    'constant.numeric',
    'constant.language',
    'keyword.other.unit',
    'constant.other.color',
    'support.constant',
  ],
  function: ['entity.name.function', 'support.function', 'variable.function', 'entity.name.command'],
  type: [
    'entity.name.type',
    'entity.name.class',
    'support.type',
    'support.class',
    'entity.other.inherited-class',
  ],
  name: [
    ...[
      'entity.other.attribute-name',
      'support.type.property-name',
      'meta.object-literal.key',
      'variable.other.key',
    ],
    ...[
      'entity.name.tag.yaml',
      'entity.name.tag.toml',
      'support.type.vendored.property-name',
      'keyword.key.toml',
    ],
  ],
  inserted: ['markup.inserted'],
  deleted: ['markup.deleted'],
  plain: [
    'keyword.operator',
    'meta.template.expression',
    'meta.embedded',
    'meta.interpolation',
    'punctuation.accessor',
  ],
}

const ROLES = Object.keys(SCOPES) as readonly (CodeRole | 'plain')[]

/** A theme whose colours are numbers of roles: what an editor paints is what we ask for. */
export const ROLE_THEME = {
  name: 'roles',
  type: 'light' as const,
  fg: colorAt(ROLES.indexOf('plain')),
  bg: '#ffffff',
  settings: ROLES.map((role, index) => ({
    scope: [...SCOPES[role]],
    settings: { foreground: colorAt(index) },
  })),
}

/** The role that a colour of the theme stands for. */
export function roleOf(color: string | undefined): CodeRole | undefined {
  const role = ROLES[Number.parseInt(color?.slice(1) ?? '', 16)]
  return role === 'plain' ? undefined : role
}

function colorAt(index: number): string {
  return `#${index.toString(16).padStart(6, '0').toUpperCase()}`
}
