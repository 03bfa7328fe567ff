import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { stringify } from 'yaml'
import { merchantSnapshot } from '../../domain/credit'
import {
  actDataInput,
  actDataRecord,
  applicantAct,
  caseReceipt,
  caseSubmission,
  directoryChange,
  directoryPage,
  eventPage,
  eventPush,
  evidenceItem,
  nameReservation,
  nameReservationRequest,
  problem,
  regulatorEvent,
} from './messages'
import { examples } from './openapiExamples'

const definitions = {
  CaseSubmission: caseSubmission,
  EvidenceItem: evidenceItem,
  CaseReceipt: caseReceipt,
  ApplicantAct: applicantAct,
  RegulatorEvent: regulatorEvent,
  EventPage: eventPage,
  EventPush: eventPush,
  MerchantSnapshot: merchantSnapshot,
  DirectoryChange: directoryChange,
  DirectoryPage: directoryPage,
  NameReservationRequest: nameReservationRequest,
  NameReservation: nameReservation,
  Problem: problem,
} satisfies Record<string, v.GenericSchema>

type Name = keyof typeof definitions

const introduction = `The open contract between a public-service mini-program (网E通) and the market regulator's backend (监管部门后台). Any city's
backend that implements it can be connected.

**Delivery.** Every call may be repeated: the sender keeps a message until it is acknowledged. The same case number, event
id or digest with the same content is the same message and gets the same answer; with other content it is refused with 409.

**News from the regulator.** GET /v1/events is a feed in the order of \`position\` and is the truth. A backend may also POST
events at once to an address of the filing side, as an \`EventPush\` signed in the same way (204 when taken); an event that
comes twice or out of order is harmless. An entry that does not follow the contract is laid aside by the reader and stops
nothing but its own case.

**Acts that cross.** The applicant may withdraw while the regulator settles. The regulator's order counts: every event says in
\`sawUpTo\` which applicant act was the newest on record when it was done (null for none), and both sides put an applicant act
the regulator had not seen behind what it did. An act the state then no longer allows stays on record and changes nothing.

**Signatures.** Every request carries an RFC 9421 HTTP message signature, one only: components \`@method\`, \`@path\`, \`@query\`
(\`?\` when there is none) and \`content-digest\` (RFC 9530, sha-256, also over an empty body), parameters \`created\`,
\`expires\` (at most 300 s after \`created\`), \`keyid\`, \`nonce\` and \`alg="ed25519"\`. A pair of systems may agree on the national suite
instead: an SM2 key (GB/T 32918, user id 1234567812345678), \`alg="sm2-sm3"\`, the signature in DER (GM/T 0009), and the digest as
\`Content-Digest: sm3=:…:\`. Several keys of one sender may be valid at once, so that keys rotate without a message being refused. The receiver checks digest, key,
signature, time (300 s of difference either way, real time) and that the nonce is new for the key, in this order. Public
keys are exchanged when the two systems are connected. A refusal is 401 with one of the codes \`missing\`, \`bad-digest\`,
\`unknown-key\`, \`bad-signature\`, \`stale\`, \`replayed\`.

**Times.** Instants are ISO 8601 in UTC; days are Beijing days, YYYY-MM-DD. Money is in 分 (fen), as integers.`

/** The contract as OpenAPI 3.1 (YAML), made from the schemas that both sides run. */
export function openapiYaml(): string {
  const schemas = toJsonSchemaDefs(definitions, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // Checks written as functions (credit code, calendar day) have no JSON Schema; the text above names them.
    errorMode: 'ignore',
    // what stands in front of this record only tells lists apart, which `type: object` does
    overrideSchema: ({ valibotSchema }) => (valibotSchema === actDataInput ? recordOfValues() : undefined),
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  })
  const head = '# Made by regulator/contract/writeOpenapi.ts from the message schemas. Do not edit.\n'
  return head + stringify(document(schemas), { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false })
}

function recordOfValues() {
  const { $schema: _, ...schema } = toJsonSchema(actDataRecord, { target: 'draft-2020-12', typeMode: 'input' })
  return schema
}

function document(schemas: object): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Market regulator bridge (市场监管业务对接)',
      version: '1.1.0',
      description: introduction,
      license: { name: 'Open contract, free to implement' },
    },
    servers: [{ url: 'https://regulator.example' }],
    security: [{ messageSignature: [] }],
    paths: {
      '/v1/cases': {
        post: {
          operationId: 'submitCase',
          summary: 'Hand in a filing (提交办件)',
          description:
            'The filing side has already given the person a case number (办件编号) and the moment of receipt.',
          requestBody: body('CaseSubmission'),
          responses: {
            201: answer('Taken in', 'CaseReceipt'),
            200: answer('The same filing was here before: the first receipt again', 'CaseReceipt'),
            409: answer('The case number was used for another content', 'Problem'),
            ...refusals,
          },
        },
      },
      '/v1/cases/{caseNumber}/acts': {
        post: {
          operationId: 'sendAct',
          summary: 'What the applicant did after filing (申请人后续行为)',
          description:
            'For example withdraw (撤回) or provideIdentity (提供身份证明). An act the present state no longer allows is kept on record and changes nothing.',
          parameters: [{ name: 'caseNumber', in: 'path', required: true, schema: { type: 'string' } }],
          requestBody: body('ApplicantAct'),
          responses: {
            204: { description: 'On record' },
            404: answer('The case has not arrived (case-unknown): send it first, then the act again', 'Problem'),
            409: answer('The event id was used for another content', 'Problem'),
            ...refusals,
          },
        },
      },
      '/v1/evidence/{sha256}': {
        put: {
          operationId: 'putEvidence',
          summary: 'Hand over an attachment (证据材料) announced in a filing',
          description: 'At most 50 MB. May arrive before or after its case.',
          parameters: [
            {
              name: 'sha256',
              in: 'path',
              required: true,
              description: 'SHA-256 of the bytes, hex',
              schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
            },
          ],
          requestBody: { required: true, content: { '*/*': {} } },
          responses: { 204: { description: 'Kept' }, ...refusals },
        },
      },
      '/v1/events': {
        get: {
          operationId: 'events',
          summary: "The regulator's acts (监管部门办理结果), oldest first",
          parameters: paging(500),
          responses: { 200: answer('A page of the feed', 'EventPage'), ...refusals },
        },
      },
      '/v1/directory/changes': {
        get: {
          operationId: 'directory',
          summary: 'Changes of the merchant register (经营主体名录)',
          description:
            'Only the newest change of a merchant is kept, so following `next` from 0 gives the whole register with any page size, also while it changes.',
          parameters: paging(2_000),
          responses: { 200: answer('A page of changes', 'DirectoryPage'), ...refusals },
        },
      },
      '/v1/names/{reservationId}': {
        put: {
          operationId: 'reserveName',
          summary: 'Keep a name (名称预留)',
          description:
            'Two months, a year where something needs an approval first (企业名称登记管理规定 art. 18). A name that cannot be kept is answered with the state `refused` and its reason: the registrar compares, not the filing side. A kept name becomes `used` when it comes onto the register and `expired` after its last day.',
          parameters: [reservationId],
          requestBody: body('NameReservationRequest'),
          responses: {
            201: answer('Decided: reserved or refused', 'NameReservation'),
            200: answer('The same wish was here before: how it stands now', 'NameReservation'),
            409: answer('The id was used for another name', 'Problem'),
            ...refusals,
          },
        },
        get: {
          operationId: 'nameReservation',
          summary: 'How a reservation stands',
          parameters: [reservationId],
          responses: {
            200: answer('As it stands today', 'NameReservation'),
            404: answer('No such reservation (reservation-unknown)', 'Problem'),
            ...refusals,
          },
        },
      },
      '/v1/names/{reservationId}/release': {
        post: {
          operationId: 'releaseName',
          summary: 'Let a kept name go',
          description: 'No body. What is used, refused or expired stays so: the answer says how it stands.',
          parameters: [reservationId],
          responses: {
            200: answer('As it stands now', 'NameReservation'),
            404: answer('No such reservation (reservation-unknown)', 'Problem'),
            ...refusals,
          },
        },
      },
    },
    components: {
      securitySchemes: {
        messageSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'Signature',
          description: 'RFC 9421 with Ed25519, together with Signature-Input and Content-Digest; see the introduction.',
        },
      },
      schemas,
    },
  }
}

const reservationId = {
  name: 'reservationId',
  in: 'path',
  required: true,
  description: 'chosen by the filing side, the same for every try',
  schema: { type: 'string', pattern: '^[A-Za-z0-9-]{8,64}$' },
}

function reference(name: Name): object {
  return { $ref: `#/components/schemas/${name}` }
}

function body(name: Name & keyof typeof examples): object {
  return { required: true, content: { 'application/json': { schema: reference(name), example: examples[name] } } }
}

function answer(description: string, name: Name & keyof typeof examples): object {
  return { description, content: { 'application/json': { schema: reference(name), example: examples[name] } } }
}

const refusals = {
  401: answer('The signature is refused', 'Problem'),
  422: answer('The message does not follow the contract, or names something this office does not know', 'Problem'),
  429: {
    description: 'Too many calls; Retry-After says how many seconds to wait',
    headers: { 'Retry-After': { schema: { type: 'integer' } } },
  },
  503: {
    description: 'Closed for a while; the sender keeps the message and tries again',
    headers: { 'Retry-After': { schema: { type: 'integer' } } },
  },
}

function paging(most: number): object[] {
  return [
    {
      name: 'after',
      in: 'query',
      description: 'last position already read',
      schema: { type: 'integer', minimum: 0, default: 0 },
    },
    { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: most, default: 200 } },
  ]
}
