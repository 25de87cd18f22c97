import type { Engine, Statement } from '@/db/engine/engine'

/** An engine that notes every statement and every round trip (a run, or a batch of several) before it passes it on. */
export function recordingEngine(engine: Engine) {
  const statements: Statement[] = []
  const roundTrips: Statement[][] = []
  const note = (sent: Statement[]) => {
    statements.push(...sent)
    roundTrips.push(sent)
  }
  const recording: Engine = {
    ...engine,
    run(statement) {
      note([statement])
      return engine.run(statement)
    },
    batch(sent) {
      note(sent)
      return engine.batch(sent)
    },
    get background() {
      return recording
    },
  }
  const forget = () => {
    statements.length = 0
    roundTrips.length = 0
  }
  return { engine: recording, statements, roundTrips, forget }
}
