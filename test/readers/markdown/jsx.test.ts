import { describe, expect, it } from 'vitest'
import { markdown } from '../reading.ts'

describe('elements of HTML whose values are code', () => {
  it.each([
    `<img src={require('./well.png').default} alt="A well" />`,
    `<img alt="A well" src={useBaseUrl('./well.png')} style={{ width: 200 }} />`,
    '<img className={x.y} alt={"A well"} src={`./well.png`} />',
  ])('are read by what of it is a text: %s', (text) => {
    const { article, codes } = markdown(`# The well\n\n${text}\n`)
    expect(JSON.stringify(article.children)).toContain('"url":"./well.png","alt":"A well"')
    expect(JSON.stringify(article.children)).not.toContain('require')
    expect(codes).not.toContain('syntax-unread')
  })

  it('stand in a line, too', () => {
    const { article } = markdown("# The well\n\nSee <b id={'here'}>this</b> and 1 <a ={ 2.\n")
    expect(JSON.stringify(article.children)).toContain('"strong"')
    expect(JSON.stringify(article.children)).toContain('<a ={ 2.')
  })
})
