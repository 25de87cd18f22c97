import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { measureProcess, readPs } from '@/db/jobs/process-usage'
import { createQueue, QueueFull } from '@/db/jobs/queue'

test('as many run as may, the next wait in turn, and one too many is refused', async () => {
  const queue = createQueue({ atOnce: 2, waiting: 3 })
  let running = 0
  let most = 0
  const order: number[] = []
  const work = (number: number) => async () => {
    running += 1
    most = Math.max(most, running)
    order.push(number)
    await sleep(5)
    running -= 1
    if (number === 1) throw new Error('failed')
    return number
  }
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((number) => queue(work(number))))
  expect(most).toBe(2)
  expect(order).toEqual([0, 1, 2, 3, 4])
  expect(all.map(({ status }) => status).join()).toBe('fulfilled,rejected,fulfilled,fulfilled,fulfilled,rejected')
  expect(all[5]).toMatchObject({ reason: expect.any(QueueFull) })
  // Failed work gives its turn on as well.
  expect(await Promise.all([6, 7, 8].map((number) => queue(work(number))))).toEqual([6, 7, 8])
})

test('a process is measured from outside', async () => {
  const used = await measureProcess(process.pid)
  expect(used?.residentMegabytes).toBeGreaterThan(20)
  expect(used?.processorSeconds).toBeGreaterThan(0)
  expect(await measureProcess(2 ** 30)).toBeUndefined()
})

test.each([
  ['  51200   0:01.50\n', 50, 1.5],
  ['51200 01:02:03', 50, 3723],
  ['1024 2-01:00:00', 1, 176_400],
])('ps says “%s”', (line, residentMegabytes, processorSeconds) =>
  expect(readPs(line)).toEqual({ residentMegabytes, processorSeconds }),
)
test('and where it says something else, nothing is known', () => expect(readPs('RSS TIME')).toBeUndefined())
