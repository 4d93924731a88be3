/** What we call of the package, whose main file has no types. */
declare module 'speech-rule-engine' {
  const engine: {
    setupEngine(features: {
      readonly locale: string
      readonly domain: string
      readonly modality: string
    }): Promise<unknown>
    toSpeech(mathml: string): string
  }
  export default engine
}
