import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type Nginx = { url: string; pid: number; stop(): Promise<void> }

/** The nginx of this machine; undefined where there is none. */
export const findNginx = (): string | undefined =>
  ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync)

/**
 * Starts nginx with docs/nginx.conf before a server, in a folder of its own. Its address, its port and the place of its
 * cache are the only things changed in that file.
 */
export async function startNginx(binary: string, folder: string, origin: string, port: number): Promise<Nginx> {
  mkdirSync(join(folder, 'cache'), { recursive: true })
  const site = readFileSync('docs/nginx.conf', 'utf8')
    .replace('/var/lib/nginx/parley', join(folder, 'cache'))
    .replace('server 127.0.0.1:3000', `server ${new URL(origin).host}`)
    .replace('listen 80', `listen 127.0.0.1:${port}`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ')
  const conf = join(folder, 'nginx.conf')
  writeFileSync(
    conf,
    `worker_processes 1; daemon off; master_process off; pid ${join(folder, 'pid')};\nevents {}\nhttp { access_log off; ${temporary}\n${site}\n}\n`,
  )
  const child = spawn(binary, ['-c', conf, '-p', folder, '-e', join(folder, 'error.log')], { stdio: 'inherit' })
  await listening(child, port)
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null) return
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 400; tries++, await sleep(25)) {
    if (child.exitCode !== null) throw new Error('nginx ended at once; what it said stands above.')
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(Boolean(socket.destroy())))
      socket.on('error', () => resolve(false))
    })
    if (open) return
  }
  throw new Error('nginx does not listen.')
}
