import { regulatorGateway } from '../../../regulator/gateway'
import { typstPrinter } from '../print'
import { parsePublishedKeys, receiptKey } from '../receiptKey'
import { httpRecogniser, parsePictureKinds } from '../recognise'
import { recordMessage } from '../sealedLog'
import { keyRing, parseKeys } from '../sealing'
import type { Environment, Reach } from './reach'
import { secretProblems } from './secretProblems'
import { fileStoreOf, fileVariables } from './storedFiles'

const variables = {
  REPORTER_KEYS: 'as SEALING_KEYS, for who reported a violation; other keys than those',
  REGULATOR_URL: 'address of the regulator’s backend, in front of /v1',
  SIGNING_KEY: 'our Ed25519 private key, PEM',
  SIGNING_KEY_ID: 'the name under which the regulator knows our key',
  RECEIPT_KEY: 'Ed25519 private key that signs receipts, PEM',
  RECEIPT_KEY_ID: 'the name under which its public half is published',
  RECEIPT_KEY_FROM: 'the day it came into use, 2026-11-22',
  CITY_PREFIX: 'two letters in front of case numbers',
} as const

/** Files, the regulator, reporters, receipts and paper: who files, hands over, and works at the desk. */
export const everything: Reach = {
  variables: (environment) => ({ ...variables, ...fileVariables(environment) }),
  problems: secretProblems,
  parts: (environment, database) => {
    const need = (name: keyof typeof variables | 'SEALING_KEYS') => environment[name] as string
    return {
      gateway: regulatorGateway({
        baseUrl: need('REGULATOR_URL'),
        key: { keyid: need('SIGNING_KEY_ID'), privateKey: need('SIGNING_KEY') },
        clock: () => new Date(),
        record: (message) => recordMessage(database.query, message),
      }),
      files: fileStoreOf(environment, keyRing(parseKeys(need('SEALING_KEYS')), 'files')),
      reporterSealing: keyRing(parseKeys(need('REPORTER_KEYS'), 'REPORTER_KEYS'), 'reporter'),
      receiptKey: receiptKey({
        id: need('RECEIPT_KEY_ID'),
        from: need('RECEIPT_KEY_FROM'),
        privateKey: need('RECEIPT_KEY'),
        earlier: parsePublishedKeys(environment.RECEIPT_EARLIER_KEYS),
      }),
      printer: typstPrinter(),
      ...recogniser(environment),
      cityPrefix: need('CITY_PREFIX'),
    }
  },
}

/** Reading of documents, where RECOGNISER_URL and RECOGNISER_KEY are both set; RECOGNISER_READS narrows it. */
function recogniser({ RECOGNISER_URL: url, RECOGNISER_KEY: key, RECOGNISER_READS: reads }: Environment) {
  return url && key ? { recogniser: httpRecogniser({ url, key, reads: parsePictureKinds(reads) }) } : {}
}
