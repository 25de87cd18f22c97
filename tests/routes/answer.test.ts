import { expect, test } from 'vitest'
import { answerForm, answerRefusal } from '@/app/answer'
import { coderCookie, coderOf } from '@/app/coder'
import type { RefusalKind } from '@/db/commands/result'

test.each<[RefusalKind, number]>([
  ['invalid', 400],
  ['forbidden', 403],
  ['not-found', 404],
  ['conflict', 409],
  ['too-large', 413],
  ['busy', 503],
  ['full', 507],
  ['storage', 503],
  ['doubt', 503],
])('%s is answered %d in words', async (kind, status) => {
  const answer = answerRefusal({ kind, message: 'Why not.' })
  expect([answer.status, await answer.text()]).toEqual([status, 'Why not.\n'])
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('retry-after')).toBe(status === 503 ? '60' : null)
})

const REQUEST = new Request('http://127.0.0.1:3000/write/x', { method: 'POST' })

test('a form goes on to the next page, or where no page can be rendered back to itself', async () => {
  const done = await answerForm(REQUEST, { kind: 'done', href: '/topics/x' })
  expect([done.status, done.headers.get('location'), done.headers.get('set-cookie')]).toEqual([303, '/topics/x', null])
  const form = { href: '/edit/x?draft=1', by: 'Ada' }
  const back = await answerForm(REQUEST, { kind: 'invalid', message: '', problems: [], form })
  expect([back.status, back.headers.get('location')]).toEqual([303, '/edit/x?draft=1'])
  expect(back.headers.get('set-cookie')).toContain('parley-coder=Ada;')
  // A database that is away shows no page either; a redirect would say that it took the form.
  const away = await answerForm(REQUEST, { kind: 'storage', message: 'It is away.', problems: [], form })
  expect([away.status, await away.text()]).toEqual([503, 'It is away. What you typed is kept at /edit/x?draft=1\n'])
})

test('the name comes back from its cookie, whatever is in it', () => {
  const read = (cookie: string) => coderOf(new Headers({ cookie }))
  expect(read(`a=b; ${coderCookie('Åsa; "Ö"').split(';')[0]}; c=d`)).toBe('Åsa; "Ö"')
  expect(read('parley-coder=%E0%A4%A')).toBe('')
  expect(read('other=parley-coder')).toBe('')
  expect(decodeURIComponent(coderCookie('x'.repeat(200)).split(/[=;]/)[1] ?? '')).toHaveLength(120)
})
