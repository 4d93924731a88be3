import type { IncomingMessage } from 'node:http'

/**
 * Whether a request comes from the page itself or from the user's own browser: its `Host` is the loopback, which that of a
 * name that was made to lead here is not (DNS rebinding), and its origin, where it has one, is our own.
 */
export function isAllowed({ headers }: Pick<IncomingMessage, 'headers'>, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host = '', origin, upgrade } = headers
  const site = headers['sec-fetch-site'] ?? 'none'
  const isOwn = origin === undefined || hosts.some((one) => origin === `http://${one}`)
  return hosts.includes(host) && isOwn && upgrade === undefined && (site === 'none' || site === 'same-origin')
}
