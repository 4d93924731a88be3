// Draws the four pictures of photo.md. Run by hand from the project's folder: node content/gallery/images/draw.mjs
import { Buffer } from 'node:buffer'
import sharp from 'sharp'

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function sky(id, stops) {
  const marks = stops.map(([at, color]) => `<stop offset="${at}" stop-color="${color}"/>`).join('')
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${marks}</linearGradient>`
}

function ridge(width, foot, height, waves, random) {
  const phases = waves.map(() => random() * 6.3)
  const points = Array.from({ length: 161 }, (_, at) => {
    const x = (at * width) / 160
    const lift = waves.reduce(
      (sum, wave, index) => sum + Math.sin((x / width) * wave + phases[index]) / (index + 1),
      0,
    )
    return `${x.toFixed(1)} ${(foot - height * (0.6 + 0.3 * lift) - random() * 3).toFixed(1)}`
  })
  return `M0 ${foot + 600}L${points.join('L')}L${width} ${foot + 600}z`
}

function hills([width, height]) {
  const random = numbers(7)
  const tones = ['#a9bccb', '#86a0b5', '#5f7f99', '#3b5a73']
  const rows = tones.map(
    (tone, at) =>
      `<path fill="${tone}" d="${ridge(width, 330 + at * 55, 150 - at * 15, [5, 11, 23], random)}"/>`,
  )
  return `<defs>${sky('s', [
    [0, '#cfdde6'],
    [0.6, '#f3e9d6'],
  ])}${sky('w', [
    [0, '#f6ecd6'],
    [1, '#b9c7cf'],
  ])}</defs>
    <rect width="${width}" height="${height}" fill="url(#s)"/>${rows.join('')}<rect y="530" width="${width}" height="60" fill="url(#w)"/>
    <rect y="588" width="${width}" height="${height - 588}" fill="#22333f"/>`
}

function sun([width, height]) {
  const random = numbers(21)
  const glints = Array.from({ length: 170 }, (_, at) => {
    const y = 640 + at * 2.1
    const reach = 30 + at * 0.9
    return `<rect x="${(width * 0.58 + (random() - 0.5) * reach * 2 - reach / 2).toFixed(0)}" y="${y.toFixed(0)}" width="${(reach * random()).toFixed(0)}" height="2.4" fill="#ffe9b0" opacity="${(0.35 + random() * 0.5).toFixed(2)}"/>`
  })
  return `<defs>${sky('s', [
    [0, '#3f4f7a'],
    [0.5, '#d77a5a'],
    [1, '#f6c66b'],
  ])}${sky('w', [
    [0, '#b9694f'],
    [1, '#2a2f45'],
  ])}</defs>
    <rect width="${width}" height="640" fill="url(#s)"/><circle cx="${width * 0.58}" cy="570" r="58" fill="#fff3c9"/>
    <rect y="638" width="${width}" height="${height - 638}" fill="url(#w)"/>${glints.join('')}`
}

function reeds([width, height]) {
  const random = numbers(33)
  const blades = Array.from({ length: 420 }, () => {
    const [x, tall, lean] = [random() * width, 380 + random() * 420, (random() - 0.4) * 130]
    return `<path d="M${x.toFixed(0)} ${height}Q${x.toFixed(0)} ${(height - tall * 0.6).toFixed(0)} ${(x + lean).toFixed(0)} ${(height - tall).toFixed(0)}" stroke-width="${(1.5 + random() * 4).toFixed(1)}"/>`
  })
  return `<defs>${sky('s', [
    [0, '#e8b64c'],
    [0.7, '#f5dc9a'],
    [1, '#c98a3c'],
  ])}</defs><rect width="${width}" height="${height}" fill="url(#s)"/>
    <g fill="none" stroke="#2a2413" opacity="0.92">${blades.join('')}</g>`
}

function night([width, height]) {
  const random = numbers(5)
  const stars = Array.from(
    { length: 420 },
    () =>
      `<circle cx="${(random() * width).toFixed(0)}" cy="${(random() * height * 0.8).toFixed(0)}" r="${(0.6 + random() ** 6 * 3.4).toFixed(1)}" opacity="${(0.4 + random() * 0.6).toFixed(2)}"/>`,
  )
  return `<defs>${sky('s', [
    [0, '#0b1026'],
    [0.75, '#27345e'],
    [1, '#5a5f86'],
  ])}</defs><rect width="${width}" height="${height}" fill="url(#s)"/>
    <g fill="#fff8e4">${stars.join('')}</g><path d="M${width * 0.2} ${height * 0.36}l${width * 0.4} ${-height * 0.11}" stroke="#fff8e4" stroke-width="2.4" opacity="0.8"/>
    <path fill="#06080f" d="${ridge(width, height * 0.86, 90, [4, 13, 41], random)}"/>`
}

const PICTURES = {
  hills: [hills, 1800, 720],
  sun: [sun, 1500, 1000],
  reeds: [reeds, 1500, 1000],
  night: [night, 1800, 1060],
}

for (const [name, [draw, width, height]] of Object.entries(PICTURES)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${draw([width, height])}</svg>`
  await sharp(Buffer.from(svg))
    .blur(0.7)
    .jpeg({ quality: 68, mozjpeg: true })
    .toFile(`content/gallery/images/${name}.jpg`)
}
