import type { StateInline } from 'markdown-it'
import type { Inline } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'
import type { StampedToken } from './stamp.ts'
import { tokenizeRun } from './tokenize-run.ts'

/** Keys that PyMdown's Keys names (facelessuser.github.io/pymdown-extensions, “Keys”), as they are written on keyboards. */
const KEYS: Readonly<Record<string, string>> = {
  alt: 'Alt',
  'arrow-down': '↓',
  'arrow-left': '←',
  'arrow-right': '→',
  'arrow-up': '↑',
  backspace: 'Backspace',
  'caps-lock': 'Caps Lock',
  cmd: 'Cmd',
  command: 'Cmd',
  control: 'Ctrl',
  ctrl: 'Ctrl',
  del: 'Del',
  delete: 'Del',
  down: '↓',
  end: 'End',
  enter: 'Enter',
  esc: 'Esc',
  escape: 'Esc',
  fn: 'Fn',
  home: 'Home',
  insert: 'Ins',
  left: '←',
  meta: 'Meta',
  option: 'Option',
  'page-down': 'Page Down',
  'page-up': 'Page Up',
  'print-screen': 'Print Screen',
  return: 'Return',
  right: '→',
  shift: 'Shift',
  space: 'Space',
  super: 'Super',
  tab: 'Tab',
  up: '↑',
  win: 'Win',
  windows: 'Win',
}

const RUN = /^\+\+([a-z0-9-]{1,20}(?:\+(?:[a-z0-9-]{1,20}|"[^"\n+]{1,20}")){0,5})\+\+(?!\+)/i

/** `++ctrl+alt+del++`: keys to press, of which one at least has a name. */
export function keysRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('++', state.pos)) return false
  const [whole, run] = RUN.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + 160))) ?? []
  if (whole === undefined || run === undefined) return false
  const names = run.split('+')
  const isKey = (name: string) => Object.hasOwn(KEYS, name.toLowerCase()) || /^f\d{1,2}$/i.test(name)
  if (!names.some(isKey)) return false
  if (!silent) state.push('keys', '', 0).meta = { names }
  state.pos += whole.length
  return true
}

/** Each key as what is pressed, with signs between. */
export function keyNodes({ meta, from, to }: StampedToken, place: Locate): readonly Inline[] {
  const position = place(from!, to!)
  return (meta!.names as readonly string[]).flatMap((name, index): Inline[] => [
    ...(index === 0 ? [] : [{ type: 'text', value: '+', position } as const]),
    { type: 'inlineCode', value: labelOf(name), isKeyboard: true, position },
  ])
}

function labelOf(name: string): string {
  const key = name.toLowerCase()
  if (Object.hasOwn(KEYS, key)) return KEYS[key]!
  const bare = name.replaceAll('"', '')
  return bare.length <= 3 ? bare.toUpperCase() : bare
}

const ICON = /^:(?:material|fontawesome|octicons|simple)-[a-z0-9-]{1,60}:(?:\{[^{}\n]{0,100}\})?/

/** Icons of Material for MkDocs, which are in fonts of a site: those that say yes or no are signs, the others are left out. */
export function iconRule(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src[pos] !== ':' || /[\p{L}\p{N}]/u.test(src[pos - 1] ?? '')) return false
  const [whole] = ICON.exec(src.slice(pos, Math.min(state.posMax, pos + 180))) ?? []
  if (whole === undefined) return false
  const [, name = ''] = /^:[a-z]+-(check|close|x)(?![a-z])/.exec(whole) ?? []
  const sign = name === '' ? '' : name === 'check' ? '✓' : '✗'
  if (!silent && sign !== '') {
    const token = state.push('emoji', '', 0)
    Object.assign(token, { content: sign, markup: name })
  }
  state.pos += whole.length
  // The blank between an icon and its words goes with it.
  if (sign === '' && state.src[state.pos] === ' ') state.pos++
  return true
}

/** `^^inserted^^`, as PyMdown's Caret has it. */
export function caretRule(state: StateInline, silent: boolean): boolean {
  const from = state.pos
  if (!state.src.startsWith('^^', from)) return false
  const here = state.src.slice(from, Math.min(state.posMax, from + 510))
  const [whole] = /^\^\^(?=[^\s^])[^^\n]{1,500}(?<=\S)\^\^(?!\^)/.exec(here) ?? []
  if (whole === undefined) return false
  if (!silent) tokenizeRun(state, 'critic_ins', from + 2, from + whole.length - 2)
  state.pos = from + whole.length
  return true
}
