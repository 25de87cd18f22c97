import type { Format } from '../format'

export const svg: Format = {
  extension: 'svg',
  label: 'SVG',
  hint: 'picture for slides, scalable',
  mediaType: 'image/svg+xml',
  reads: [],
  serialize: {
    comparison: async (model) => (await import('../svg/write')).writeMatrix(model).svg,
    topic: async (model) => (await import('../svg/spectrum')).writeSpectrum(model).svg,
    change: async (model) => (await import('../svg/changes')).writeChanges(model).svg,
    agreement: async (model) => (await import('../svg/agreement')).writeAgreement(model).svg,
    network: async (model) => (await import('../svg/network')).writeNetwork(model).svg,
  },
}
