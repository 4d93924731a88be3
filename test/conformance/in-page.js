/**
 * What the tests of screens ask of a page, run inside it. Each question gives a list of complaints; an empty one is
 * good. Lengths are CSS pixels.
 */
globalThis.inspect = (() => {
  const TOLERANCE = 1
  const all = (selector = 'body *') => [...document.querySelectorAll(selector)]
  const style = (element, pseudo) => getComputedStyle(element, pseudo)
  const name = (element) => {
    const id = element.id ? `#${element.id}` : ''
    const classes = element.className ? `.${String(element.className).replaceAll(' ', '.')}` : ''
    return `${element.localName}${id}${classes} “${element.textContent.trim().slice(0, 40)}”`
  }
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.getClientRects().length > 0
  const scrolls = (element) => /auto|scroll/.test(style(element).overflowX)
  const isScrolledAway = (element) =>
    element.parentElement?.closest('.skip-link') || element.matches('.skip-link:not(:focus)')

  /** The texts that are shown, each with its element and its boxes. */
  function shownTexts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (node.data.trim() === '' || !isShown(element) || isScrolledAway(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      texts.push({ node, element, boxes })
    }
    return texts
  }

  // ── 1.4.10 Reflow ─────────────────────────────────────────────────────────────────────────────

  /** Whether all can be read by scrolling in one direction; a region that scrolls sideways must be reachable. */
  function reflow() {
    const root = document.scrollingElement
    const found = []
    if (root.scrollWidth > innerWidth + TOLERANCE)
      found.push(`the page is ${root.scrollWidth} wide in ${innerWidth}`)
    for (const element of all()) {
      if (!isShown(element) || element.scrollWidth <= element.clientWidth + TOLERANCE) continue
      if (!scrolls(element)) continue
      const isNamed = element.getAttribute('role') === 'group' && element.getAttribute('aria-label')?.trim()
      if (element.tabIndex < 0 || !isNamed) found.push(`scrolls out of reach: ${name(element)}`)
    }
    for (const { element, boxes } of shownTexts()) {
      const region = element.closest('.table')
      if (region && scrolls(region)) continue
      if (boxes.some(({ left, right }) => left < -TOLERANCE || right > innerWidth + TOLERANCE))
        found.push(`stands outside the screen: ${name(element)}`)
    }
    return [...new Set(found)]
  }

  // ── 1.4.4, 1.4.12: nothing cut, nothing over another ──────────────────────────────────────────

  function losses() {
    const found = []
    for (const element of all()) {
      if (!isShown(element)) continue
      const { overflowX, overflowY, textOverflow } = style(element)
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip'
      if (hides(overflowX) && element.scrollWidth > element.clientWidth + TOLERANCE)
        found.push(`cut: ${name(element)}`)
      if (hides(overflowY) && element.scrollHeight > element.clientHeight + TOLERANCE)
        found.push(`cut: ${name(element)}`)
      if (textOverflow === 'ellipsis') found.push(`ends in an ellipsis: ${name(element)}`)
    }
    return [...found, ...overlaps()]
  }

  /** Lines of different blocks that stand over one another. */
  function overlaps() {
    const lines = shownTexts()
      .map(({ element, boxes }) => ({ element, block: blockOf(element), boxes }))
      .filter(({ element }) => !element.closest('sup, sub, rt, .folio'))
      .flatMap(({ element, block, boxes }) => boxes.map((box) => ({ element, block, box })))
      .sort((a, b) => a.box.top - b.box.top)
    const found = new Set()
    lines.forEach(({ element, block, box }, index) => {
      for (let next = index + 1; next < lines.length && lines[next].box.top < box.bottom - 3; next++) {
        const other = lines[next]
        // A third of a line may be shared: boxes of letters are higher than the letters.
        const depth = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const least = Math.min(box.height, other.box.height)
        if (other.block !== block && width > 2 && depth > least / 3)
          found.add(`${name(element)} stands over ${name(other.element)}`)
      }
    })
    return [...found]
  }

  function blockOf(element) {
    let block = element
    while (/inline/.test(style(block).display)) block = block.parentElement
    return block
  }

  // ── 2.4.3, 2.4.7, 2.4.11: keyboard ────────────────────────────────────────────────────────────

  const FOCUSABLE = 'a[href], summary, button, input:enabled, select, textarea, [tabindex]'

  function focusables() {
    return all(FOCUSABLE).filter((element) => element.tabIndex >= 0 && isShown(element) && isStop(element))
  }

  /** Of the choices of one question the keyboard stops at the one that is made (HTML, radio button group). */
  function isStop(element) {
    if (element.type !== 'radio' || element.checked) return true
    const group = all('input[type=radio]').filter((other) => other.name === element.name)
    return group[0] === element && !group.some((other) => other.checked)
  }

  /** The element that has the focus: its place in the document, and what is wrong with how it shows that. */
  function focused() {
    const element = document.activeElement
    const { outlineStyle, outlineWidth, outlineColor } = style(element)
    const complaints = []
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
      complaints.push(`the focus cannot be seen on ${name(element)}: ${outlineStyle} ${outlineWidth}`)
    const contrast = contrastOf(color(outlineColor), groundOf(element.parentElement))
    if (contrast < 3)
      complaints.push(`the focus has a contrast of ${contrast.toFixed(2)} on ${name(element)}`)
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const at = document.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width, innerWidth) / 2)),
      Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height, innerHeight) / 2)),
    )
    if (box.bottom <= 0 || box.top >= innerHeight)
      complaints.push(`the focus is out of sight on ${name(element)}`)
    else if (!at || !(element.contains(at) || at.contains(element)))
      complaints.push(`${at ? name(at) : 'nothing'} hides ${name(element)}`)
    return { index: focusables().indexOf(element), complaints }
  }

  // ── 2.5.8 Target size (minimum) ───────────────────────────────────────────────────────────────

  const LEAST = 24

  function smallTargets() {
    const targets = all('a[href], summary, button, input:enabled').filter(
      (element) => isShown(element) && !isScrolledAway(element),
    )
    const boxes = targets.map((element) => element.getBoundingClientRect())
    return targets.flatMap((element, index) => {
      const { width, height, left, top } = boxes[index]
      if (width >= LEAST && height >= LEAST) return []
      if (isInSentence(element)) return []
      // Spacing: a circle over the middle of the target meets neither another target nor the circle of a small one.
      const x = left + width / 2
      const y = top + height / 2
      const isCrowded = boxes.some((other, at) => {
        if (at === index) return false
        const near = (low, value, high) => Math.max(low, Math.min(value, high))
        const dx = near(other.left, x, other.right) - x
        const dy = near(other.top, y, other.bottom) - y
        const isSmall = other.width < LEAST || other.height < LEAST
        const between = Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y)
        return Math.hypot(dx, dy) < LEAST / 2 || (isSmall && between < LEAST)
      })
      return isCrowded ? [`${width.toFixed(0)} × ${height.toFixed(0)}: ${name(element)}`] : []
    })
  }

  /** Inline: the line height of the text around the target binds its size. */
  function isInSentence(element) {
    if (style(element).display !== 'inline') return false
    const block = blockOf(element)
    const own = [...block.querySelectorAll('a, summary')].reduce(
      (sum, link) => sum + link.textContent.trim().length,
      0,
    )
    return block.textContent.trim().length > own
  }

  // ── 1.4.3 and 1.4.6 Contrast, also in forced colours ────────────────────────────────────────────────────

  function weakTexts(least = 4.5) {
    const found = new Set()
    for (const { element } of shownTexts()) {
      const contrast = contrastOf(color(style(element).color), groundOf(element))
      if (contrast < least) found.add(`${contrast.toFixed(2)}: ${name(element)}`)
    }
    for (const element of all('.folio, hr')) {
      const before = style(element, '::before')
      if (before.content === 'none' || before.content === '""') continue
      const contrast = contrastOf(color(before.color), groundOf(element))
      if (contrast < least) found.add(`${contrast.toFixed(2)}: before ${name(element)}`)
    }
    return [...found]
  }

  function color(value) {
    const parts = value.match(/[\d.]+/g)?.map(Number) ?? []
    if (!/^rgba?\(/.test(value)) throw new Error(`no rgb colour: ${value}`)
    return { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 }
  }

  /** The nearest ground that is painted; a screen without one is the canvas. */
  function groundOf(element) {
    for (let at = element; at; at = at.parentElement) {
      const ground = color(style(at).backgroundColor)
      if (ground.alpha > 0) return ground
    }
    const probe = document.createElement('span')
    probe.style.color = 'Canvas'
    document.body.append(probe)
    const canvas = color(style(probe).color)
    probe.remove()
    return canvas
  }

  /** WCAG 2.2, relative luminance and contrast ratio. */
  function contrastOf(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }

  function luminance({ rgb }) {
    const [red, green, blue] = rgb.map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  // ── 1.4.8 Visual presentation ─────────────────────────────────────────────

  const LONGEST_LINE = 80
  const LEAST_LEADING = 1.5

  /** What is wrong with how running text stands: its lines too long or too near, its paragraphs too near, justified. */
  function presentation() {
    const found = []
    for (const element of all('article > p')) {
      const { fontSize, lineHeight, textAlign } = style(element)
      const leading = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
      if (leading < LEAST_LEADING - 0.005) found.push(`leading of ${leading.toFixed(2)}: ${name(element)}`)
      if (textAlign === 'justify') found.push(`justified: ${name(element)}`)
      const lines = Math.round(element.getBoundingClientRect().height / Number.parseFloat(lineHeight))
      // What floats has lines of its own.
      const aside = [...element.querySelectorAll('*')].filter((inner) => style(inner).float !== 'none')
      const beside = aside.reduce((sum, inner) => sum + inner.innerText.length, 0)
      const letters = (element.innerText.trim().length - beside) / lines
      // The last line is not full: in few lines it makes the others seem shorter.
      if (lines > 3 && letters > LONGEST_LINE) found.push(`lines of ${letters.toFixed(0)}: ${name(element)}`)
    }
    return found
  }

  // ── 2.4.10 Section headings ───────────────────────────────────────────────

  function skippedLevels() {
    const headings = all('h1, h2, h3, h4, h5, h6').filter(isShown)
    return headings.flatMap((heading, index) => {
      const level = Number(heading.localName[1])
      const before = index === 0 ? 0 : Number(headings[index - 1].localName[1])
      return level > before + 1 ? [`level ${level} after ${before}: ${name(heading)}`] : []
    })
  }

  // ── 2.3.3 Animation ───────────────────────────────────────────────────────────────────────────

  function motions() {
    return [document.documentElement, ...all()].flatMap((element) => {
      const { animationName, transitionDuration, scrollBehavior } = style(element)
      const moves =
        animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth'
      return moves ? [`moves: ${name(element).slice(0, 60)}`] : []
    })
  }

  // ── Printed pages ─────────────────────────────────────────────────────────────────────────────

  function pageAnchors() {
    return all('[role=doc-pagebreak]').map((element) => ({ id: element.id, label: element.title }))
  }

  /** All that a reader gets as text, without what assistive technology and screens alone are told. */
  function words() {
    return document.querySelector('main').innerText
  }

  return {
    ...{ reflow, losses, focusables, focused, smallTargets, weakTexts, presentation, skippedLevels },
    ...{ motions, pageAnchors, words, name },
  }
})()
