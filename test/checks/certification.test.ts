import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../src/ast/build.ts'
import type { Image } from '../../src/ast/nodes.ts'
import { certification } from '../../src/checks/certification.ts'
import { told } from '../../src/diagnostic.ts'

describe('a claim of conformance', () => {
  const claim = { certifier: 'Harbour Access Desk' }
  const certified = (...images: Image[]) => article([paragraph(...images)], { certification: claim })

  it('stands where the article does not contradict it', () => {
    const root = certified({ type: 'image', url: 'a.png', alt: '' })
    expect(certification(root)).toEqual(told(root))
  })

  it('is taken back where an image has neither a text nor is decorative', () => {
    const root = certified({ type: 'image', url: 'a.png', alt: '', isUndescribed: true })
    const { value, findings } = certification(root)
    expect(value.metadata).toEqual(article([]).metadata)
    expect(findings.map(({ code }) => code)).toEqual(['conformance-contradicted'])
  })
})
