declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff'; keepFeatures: string[] },
  ): Promise<Buffer>
}
