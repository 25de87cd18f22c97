/** Headers that proxies, tunnels and content networks add to requests that they pass on, in lower case. */
const NAMES = new Set([
  'cdn-loop',
  'client-ip',
  'do-connecting-ip',
  'fastly-client-ip',
  'forwarded',
  'proxy-client-ip',
  'proxy-connection',
  'true-client-ip',
  'via',
  'wl-proxy-client-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-forwarded',
  'x-proxyuser-ip',
  'x-real-ip',
  'x-rewrite-url',
  'x-scheme',
])
const BEGINNINGS = [
  'cf-',
  'fly-',
  'ngrok-',
  'tailscale-',
  'x-amz-cf-',
  'x-amzn-',
  'x-appengine-',
  'x-arr-',
  'x-azure-',
  'x-envoy-',
  'x-forwarded-',
  'x-original-',
  'x-vercel-',
]

/** Whether a header says that somebody passed the request on. */
export function isProxyMark(header: string): boolean {
  const name = header.toLowerCase()
  return NAMES.has(name) || BEGINNINGS.some((beginning) => name.startsWith(beginning))
}
