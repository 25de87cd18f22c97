import { defineConfig, mergeConfig } from 'vitest/config'
import unit from '../../vitest.config'

const config = mergeConfig(unit, defineConfig({ test: { globalSetup: ['tests/drills/support/built.ts'] } }))

// One after the other: a drill loads the machine, and some hold times of one answer against another's.
config.test = { ...config.test, include: ['tests/drills/**/*.test.ts'], exclude: [], fileParallelism: false }

export default config
