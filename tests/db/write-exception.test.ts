import { expect, test } from 'vitest'
import type { Engine, EngineAddress } from '@/db/engine/engine'
import { findWriteException } from '@/db/write-exception'
import { EDITOR, READER } from '@/lib/viewer'

const SERVER: EngineAddress = { kind: 'libsql', url: 'http://127.0.0.1:8080' }
const FILE: EngineAddress = { kind: 'embedded', file: 'data/parley.db' }
const said = (address: EngineAddress, viewer = EDITOR) => findWriteException({ engine: { address } as Engine, viewer })

test('a power cut is named to whoever writes to a server, and to nobody else', () => {
  expect(said(SERVER)).toContain('a power cut at the server’s machine may lose the last of it')
  expect([said(SERVER, READER), said(FILE), said(FILE, READER)]).toEqual([undefined, undefined, undefined])
})
