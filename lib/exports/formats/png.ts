import type { Format } from '../format'

export const png: Format = {
  extension: 'png',
  label: 'PNG',
  hint: 'picture for slides, in dots',
  mediaType: 'image/png',
  laidOut: true,
  reads: [],
  serialize: {
    comparison: async (model) => {
      const [{ writePng }, { writeMatrix }] = await Promise.all([import('../png/write'), import('../svg/write')])
      return writePng((rewrite) => writeMatrix(model, rewrite))
    },
    topic: async (model) => {
      const [{ writePng }, { writeSpectrum }] = await Promise.all([import('../png/write'), import('../svg/spectrum')])
      return writePng((rewrite) => writeSpectrum(model, rewrite))
    },
    change: async (model) => {
      const [{ writePng }, { writeChanges }] = await Promise.all([import('../png/write'), import('../svg/changes')])
      return writePng((rewrite) => writeChanges(model, rewrite))
    },
    agreement: async (model) => {
      const [{ writePng }, { writeAgreement }] = await Promise.all([import('../png/write'), import('../svg/agreement')])
      return writePng((rewrite) => writeAgreement(model, rewrite))
    },
    network: async (model) => {
      const [{ writePng }, { writeNetwork }] = await Promise.all([import('../png/write'), import('../svg/network')])
      return writePng((rewrite) => writeNetwork(model, rewrite))
    },
  },
}
