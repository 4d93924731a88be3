import { describe, expect, it } from 'vitest'
import { type Finding, point, Refusal, told } from '../../src/diagnostic.ts'
import { Diagnostics } from '../../src/pipeline/diagnostics.ts'

function finding(message: string, offset?: number): Finding {
  const place = offset === undefined ? undefined : point(1, offset + 1, offset)
  return {
    code: 'a-code',
    severity: 'info',
    message,
    ...(place && { position: { start: place, end: place } }),
  }
}

describe('the diagnostics of an input', () => {
  it('stand by place, what has none first and what other files say last', () => {
    const diagnostics = new Diagnostics('a.md')
    diagnostics.add([{ ...finding('d', 0), file: 'mine.yaml' }, finding('c', 9), finding('b', 2)])
    diagnostics.add([finding('a'), finding('b2', 2)])
    expect(diagnostics.inSourceOrder().map(({ message }) => message)).toEqual(['a', 'b', 'b2', 'c', 'd'])
  })

  it('are of the input, where a stage names no other file', () => {
    const diagnostics = new Diagnostics('a.md')
    expect(diagnostics.take(told('tide', [finding('a'), { ...finding('b'), file: 'mine.yaml' }]))).toBe(
      'tide',
    )
    expect(diagnostics.inSourceOrder().map(({ file }) => file)).toEqual(['a.md', 'mine.yaml'])
  })

  it('name the file of their place, and stand in the order in which the files were read', () => {
    const diagnostics = new Diagnostics('book/octavo.yaml')
    const start = point(1, 1, 0)
    const of = (file: string, message: string): Finding => {
      return { ...finding(message), position: { file, start, end: start } }
    }
    for (const file of ['octavo.yaml', 'b.md', 'a.md']) diagnostics.sources.set(`book/${file}`, '')
    diagnostics.add([of('a.md', 'third'), of('b.md', 'second'), finding('first', 0)])
    expect(diagnostics.inSourceOrder().map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'book/octavo.yaml: first',
      'book/b.md: second',
      'book/a.md: third',
    ])
  })

  it('end with a refusal, and have the text that it points into', () => {
    const diagnostics = new Diagnostics('a.md')
    diagnostics.refuse(new Refusal({ ...finding('no such colour', 3), file: 'mine.yaml' }, 'grid: tall'))
    expect(diagnostics.inSourceOrder().map(({ message }) => message)).toEqual(['no such colour'])
    expect(diagnostics.sources.get('mine.yaml')).toBe('grid: tall')
  })

  it('do not hide a bug of our own', () => {
    const bug = new TypeError('x is undefined')
    expect(() => new Diagnostics('a.md').refuse(bug)).toThrow(bug)
  })
})
