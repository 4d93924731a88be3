/** The only picture of the benches: a grey field, twice as wide as high, sharp enough for a press. */
import sharp from 'sharp'

export const drawPlate = (file) =>
  sharp({ create: { width: 1200, height: 600, channels: 3, background: '#bbbbbb' } })
    .png()
    .toFile(file)
