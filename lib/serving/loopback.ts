const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i

/** Whether a host, without its port, is this machine by a loopback address or as `localhost`. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/** The host of a `Host` header without its port: `[::1]:3000` is `[::1]`. */
export const withoutPort = (host: string): string => host.replace(/:\d+$/, '')
